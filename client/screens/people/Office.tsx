import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeView, TermView } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import { SubstituteSheet } from '../../ui/SubstituteSheet.js';
import { useWhen, type When } from '../../ui/when.js';
import { HandOverSheet } from './HandOverSheet.js';
import styles from './people.module.css';

/** A post: whoever holds it since when, what is planned, who acts, who held it before. */
export function Office({ office, unit }: { office: OfficeView; unit: string }) {
  const { t } = useTranslation();
  const when = useWhen();
  const [open, setOpen] = useState<'hand-over' | 'substitute' | undefined>();
  const close = () => {
    setOpen(undefined);
  };
  const { holder, terms, substitutions, roleTitle } = office;
  const now = terms.find(({ state }) => state === 'now');
  const past = terms.filter(({ state }) => state === 'past').toReversed();
  const post = { id: office.id, title: `${unit} ${roleTitle}` };
  return (
    <article className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.office ?? ''}`}>
      <div className={styles.holder}>
        <h3>{roleTitle}</h3>
        {holder === undefined ? (
          <strong className={styles.vacant}>{t('people.nobody')}</strong>
        ) : (
          <strong>{holder.name}</strong>
        )}
        {now?.from !== undefined && <p>{t('people.since', { day: when.day(now.from) })}</p>}
        {now?.to !== undefined && (
          <p>{t('people.plannedEnd', { day: when.day(lastMoment(now.to)) })}</p>
        )}
        {terms
          .filter(({ state }) => state === 'planned')
          .map(({ name, from = '' }) => (
            <p key={from}>{t('people.planned', { name, day: when.day(from) })}</p>
          ))}
        {substitutions.map(({ id, name, from, until }) => (
          <p key={id}>
            {t('people.substitute', {
              name,
              from: when.calendarDay(from),
              until: when.calendarDay(until),
            })}
          </p>
        ))}
      </div>
      <div className={styles.buttons}>
        {holder !== undefined && (
          <Button
            look="quiet"
            onClick={() => {
              setOpen('substitute');
            }}
          >
            {t('people.nameSubstitute')}
          </Button>
        )}
        <Button
          onClick={() => {
            setOpen('hand-over');
          }}
        >
          {t('people.handOver')}
        </Button>
      </div>
      {past.length > 0 && (
        <details className={styles.terms}>
          <summary>{t('people.history')}</summary>
          <ul>
            {past.map((term) => (
              <li key={`${term.person} ${term.from ?? ''}`}>
                <span>{term.name}</span>
                <span>{spanOf(term, when, t('people.before'))}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {open === 'hand-over' && (
        <HandOverSheet post={post} held={holder !== undefined} onClose={close} />
      )}
      {open === 'substitute' && <SubstituteSheet post={post} onClose={close} />}
    </article>
  );
}

function spanOf({ from, to = '' }: TermView, when: When, before: string): string {
  return `${from === undefined ? before : when.day(from)} – ${when.day(lastMoment(to))}`;
}

/** What ends at midnight was so until the day before. */
function lastMoment(end: string): string {
  return new Date(Date.parse(end) - 1).toISOString();
}
