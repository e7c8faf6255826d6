import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DocumentRef } from '../api/types.js';
import { useWhen } from './when.js';
import { PrintIcon } from './icons.js';
import styles from './documents.module.css';

/** Papers of a case, each leading to its page for printing. */
export function DocumentLinks({ caseId, documents }: { caseId: string; documents: DocumentRef[] }) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <ul className={styles.documents}>
      {documents.map(({ number, title, at, replaced = false }) => (
        <li key={number}>
          <Link to={`/cases/${caseId}/documents/${number}`} className={styles.document}>
            <PrintIcon size={20} />
            <span className={replaced ? styles.replaced : undefined}>{title}</span>
            <small>
              {when.day(at)}
              {replaced && ` · ${t('correction.done')}`}
            </small>
          </Link>
        </li>
      ))}
    </ul>
  );
}
