import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import type { LedgerView } from '../../api/types.js';
import { LedgerClose } from './LedgerClose.js';
import { LedgerLines } from './LedgerLines.js';
import { usePaperDay } from './paper-day.js';
import styles from './paper.module.css';

/** An A4 sheet as offices keep ledgers: heading, whose and of when, the table with its head on every page, signatures, room for the seal. */
export function LedgerPaper({ ledger }: { ledger: LedgerView }) {
  const { t, i18n } = useTranslation();
  const { posts } = useSession();
  const day = usePaperDay(ledger.asOf);
  const { heading, landscape, note, seal, signatures, unit, total } = ledger;
  const whose = unit?.title ?? ledger.path.at(-1)?.title ?? posts[0]?.unitTitle ?? '';
  useEffect(() => {
    document.title = `${heading} · 责链`;
  }, [heading]);
  const period = ledger.periods.find(({ value }) => value === ledger.period)?.title;
  return (
    <article
      className={styles.paper}
      data-page={landscape ? 'lying' : 'standing'}
      lang={i18n.language}
    >
      <h1 className={styles.heading}>{heading}</h1>
      <p className={styles.about}>
        <span>{t('ledgers.paper.unit', { unit: whose })}</span>
        {period !== undefined && <span>{t('ledgers.paper.period', { period })}</span>}
        <span>{t('ledgers.paper.day', { day })}</span>
        <span>{t('ledgers.total', { count: total })}</span>
      </p>
      <LedgerLines ledger={ledger} />
      {note !== undefined && <p className={styles.note}>{t('ledgers.paper.note', { note })}</p>}
      <LedgerClose signatures={signatures} seal={seal} unit={whose} day={day} />
    </article>
  );
}
