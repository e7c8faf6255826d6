import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNumbers } from '../../ui/numbers.js';
import { useAddress } from '../../ui/use-address.js';
import { Change } from './Change.js';
import type { Report } from './report.js';
import { tiersWithWork } from './sums.js';
import styles from './tiers.module.css';

/** Tier by tier how many tasks, under the rules in force and under the draft, as bars and as numbers. */
export function TierTable({ report, chosen }: { report: Report; chosen: string | undefined }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { search } = useAddress();
  const tiers = tiersWithWork(report);
  const most = Math.max(1, ...tiers.flatMap(([, { tasks }]) => [tasks.live, tasks.draft]));
  const to = (role: string) => {
    const next = new URLSearchParams(search);
    if (role === chosen) next.delete('tier');
    else next.set('tier', role);
    return `?${next.toString()}`;
  };
  if (tiers.length === 0) return <p>{t('studio.whatIf.noTasks')}</p>;
  return (
    <section className={styles.card} aria-labelledby="what-if-tiers">
      <h2 id="what-if-tiers">{t('studio.whatIf.tiers.title')}</h2>
      <table className={styles.tiers}>
        <thead>
          <tr>
            <th scope="col">{t('studio.whatIf.tiers.role')}</th>
            <th scope="col" data-side="live">
              {t('studio.whatIf.live')}
            </th>
            <th scope="col" data-side="draft">
              {t('studio.whatIf.draft')}
            </th>
            <th scope="col">{t('studio.whatIf.tiers.by')}</th>
          </tr>
        </thead>
        <tbody>
          {tiers.map(([role, { tasks }]) => (
            <tr key={role} data-chosen={role === chosen || undefined}>
              <th scope="row">
                <Link
                  to={to(role)}
                  replace
                  preventScrollReset
                  aria-current={role === chosen ? 'true' : undefined}
                >
                  {report.titles.roles[role] ?? role}
                </Link>
                <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                  <rect className={styles.live} width={(tasks.live / most) * 100} height="5" />
                  <rect
                    className={styles.draft}
                    width={(tasks.draft / most) * 100}
                    height="5"
                    y="7"
                  />
                </svg>
              </th>
              <td>{numbers.whole(tasks.live)}</td>
              <td>{numbers.whole(tasks.draft)}</td>
              <td>
                <Change both={tasks} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
