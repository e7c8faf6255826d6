import { useTranslation } from 'react-i18next';
import type { Report } from './report.js';
import { recordsOnly, tiersChanged } from './sums.js';
import styles from './came.module.css';

const NAMED = 3;

/** The whole of it in a few sentences. */
export function Headline({ report }: { report: Report }) {
  const { t } = useTranslation();
  const { differing, titles } = report;
  const changed = tiersChanged(report);
  const changes = changed.slice(0, NAMED).map(({ role, by }) =>
    t(by > 0 ? 'studio.whatIf.headline.more' : 'studio.whatIf.headline.fewer', {
      title: titles.roles[role] ?? role,
      count: Math.abs(by),
    }),
  );
  const rest = changed.length - changes.length;
  const missed = recordsOnly(report, 'draft');
  const dropped = recordsOnly(report, 'live');
  const first =
    changed.length === 0
      ? t('studio.whatIf.headline.same')
      : t('studio.whatIf.headline.changes', {
          changes: changes.join(t('studio.whatIf.headline.and')),
        });
  const further = [
    ...(rest > 0 ? [t('studio.whatIf.headline.rest', { count: rest })] : []),
    ...(differing.moved > 0 ? [t('studio.whatIf.headline.moved', { count: differing.moved })] : []),
    ...(missed > 0 ? [t('studio.whatIf.headline.missed', { count: missed })] : []),
    ...(dropped > 0 ? [t('studio.whatIf.headline.dropped', { count: dropped })] : []),
  ];
  return (
    <div className={styles.headline} role="status">
      <p className={styles.first}>{first}</p>
      {further.length > 0 && <p>{further.join(t('studio.whatIf.headline.space'))}</p>}
    </div>
  );
}
