import { useTranslation } from 'react-i18next';
import { useWhen } from '../../ui/when.js';
import type { Report } from './report.js';
import { Subject } from './Subject.js';
import styles from './posts.module.css';

/** Whom the rules in force missed and the draft would not have; or the reverse. */
export function OneSided({ report, only }: { report: Report; only: 'live' | 'draft' }) {
  const { t } = useTranslation();
  const when = useWhen();
  const found = report.oneSided.filter((one) => one.only === only);
  if (found.length === 0) return null;
  const heading = `what-if-only-${only}`;
  return (
    <section aria-labelledby={heading} className={styles.tier}>
      <h2 id={heading}>{t(`studio.whatIf.only.${only}`)}</h2>
      <ul className={styles.posts}>
        {found.map(({ process, records, examples }) => (
          <li key={process} className={styles.post}>
            <details>
              <summary className={styles.head}>
                <strong>{report.titles.processes[process] ?? process}</strong>
                <span className={styles.numbers}>
                  {t('studio.whatIf.only.records', { count: records })}
                </span>
              </summary>
              <ul className={styles.tasks}>
                {examples.map(({ serial, at, unit, role }) => (
                  <li key={serial} className={styles.example}>
                    <Subject report={report} serial={serial} process={process} />
                    <span>
                      {t('studio.whatIf.only.example', {
                        day: when.day(new Date(at).toISOString()),
                        unit: report.titles.units[unit] ?? unit,
                        role: report.titles.roles[role] ?? role,
                      })}
                    </span>
                  </li>
                ))}
              </ul>
              {records > examples.length && (
                <p className={styles.dim}>
                  {t('studio.whatIf.only.rest', { count: records - examples.length })}
                </p>
              )}
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
