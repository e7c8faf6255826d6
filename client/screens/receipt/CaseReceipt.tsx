import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Receipt } from '../../api/types.js';
import { DocumentLinks } from '../../ui/DocumentLinks.js';
import { Note } from '../../ui/Note.js';
import { RecordName } from '../../ui/RecordName.js';
import { StateTag } from '../../ui/StateTag.js';
import { Timers } from '../../ui/Timers.js';
import { NextSteps } from './NextSteps.js';
import styles from './receipt.module.css';

/** Where the case is now, who has it, who was told, what is to be printed, what comes by itself. */
export function CaseReceipt({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation();
  const { next, told, documents, timers = [] } = receipt;
  const { corrected = false, elsewhere } = receipt;
  return (
    <div className={styles.parts}>
      {corrected && (
        <Note tone={elsewhere === undefined ? 'notice' : 'warning'}>
          {elsewhere === undefined
            ? t('correction.stays')
            : t('correction.elsewhere', {
                would: elsewhere.title,
                state: receipt.case.state.title,
              })}
        </Note>
      )}
      <p className={styles.case}>
        <Link to={`/cases/${receipt.case.id}`}>
          <RecordName record={receipt.case.record} />
        </Link>
        <StateTag state={receipt.case.state} />
        <span className={styles.headline}>{receipt.case.headline}</span>
      </p>
      <NextSteps steps={next} final={receipt.case.state.final} />
      {documents.length > 0 && (
        <section className={styles.part} aria-labelledby="documents">
          <h2 id="documents">{t('receipt.documents')}</h2>
          <DocumentLinks caseId={receipt.case.id} documents={documents} />
        </section>
      )}
      {told.length > 0 && (
        <section className={styles.part} aria-labelledby="told">
          <h2 id="told">{t('receipt.told')}</h2>
          <ul className={styles.lines}>
            {told.map(({ kind, roleTitle, title }) => (
              <li key={`${kind} ${roleTitle} ${title}`}>
                {t(`receipt.toldAs.${kind}`, { role: roleTitle, title })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {timers.length > 0 && (
        <section className={styles.part} aria-labelledby="timers">
          <h2 id="timers">{t('receipt.timers')}</h2>
          <Timers timers={timers} />
        </section>
      )}
    </div>
  );
}
