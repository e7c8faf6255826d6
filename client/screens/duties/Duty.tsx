import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyView } from '../../api/types.js';
import { Because } from '../../ui/Because.js';
import { Occasion } from './Occasion.js';
import { YearStrip } from './YearStrip.js';
import { occasionsOf } from './occasions.js';
import styles from './duty.module.css';

/** A duty: when it falls due, what follows if it is not done, and how each of its dates stands. */
export function Duty({ duty, year }: { duty: DutyView; year: number }) {
  const { t } = useTranslation();
  const heading = useId();
  const { title, description, roleTitle, rule, ifMissed, occurrences, clauses } = duty;
  return (
    <article className={styles.duty} aria-labelledby={heading}>
      <header className={styles.head}>
        <h2 id={heading}>{title}</h2>
        <Because cites={clauses.map((clause) => clause.id)} />
      </header>
      {description !== undefined && <p>{description}</p>}
      <dl className={styles.rule}>
        <div>
          <dt>{t('duties.whose')}</dt>
          <dd>{roleTitle}</dd>
        </div>
        <div>
          <dt>{t('duties.when')}</dt>
          <dd>{rule}</dd>
        </div>
        {ifMissed !== '' && (
          <div>
            <dt>{t('task.ifNotDone')}</dt>
            <dd>{ifMissed}</dd>
          </div>
        )}
      </dl>
      <YearStrip occurrences={occurrences} year={year} />
      {occurrences.length === 0 ? (
        <p className={styles.nothing}>{t('duties.notThisYear')}</p>
      ) : (
        <ul className={styles.occasions}>
          {occasionsOf(occurrences).map((occasion) => (
            <li key={`${occasion.opensOn} ${occasion.dueOn}`}>
              <Occasion occasion={occasion} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
