import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecordName as Named } from '../../api/types.js';
import { Blank } from '../../ui/Blank.js';
import { ForwardIcon } from '../../ui/icons.js';
import { RecordName } from '../../ui/RecordName.js';
import input from '../../ui/input.module.css';
import styles from './pick.module.css';

const FEW = 8;
const SHOWN = 60;

/** Whom it is about: a list one can narrow by typing. */
export function PickRecord({ records, address }: { records: Named[]; address: string }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const found = records.filter(({ name }) => name.toLowerCase().includes(wanted));
  if (records.length === 0)
    return <Blank title={t('application.nobody')}>{t('application.nobodyAdvice')}</Blank>;
  return (
    <section aria-labelledby="pick">
      <h2 id="pick">{t('application.pick')}</h2>
      {records.length > FEW && (
        <input
          type="search"
          className={`${input.input ?? ''} ${styles.search ?? ''}`}
          aria-label={t('cases.search')}
          placeholder={t('cases.search')}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
        />
      )}
      <p role="status" className={styles.found}>
        {wanted !== '' && t('application.found', { count: found.length })}
      </p>
      <ul className={styles.records}>
        {found.slice(0, SHOWN).map((record) => (
          <li key={record.id}>
            <Link
              to={`${address}?record=${encodeURIComponent(record.id)}`}
              className={styles.record}
            >
              <RecordName record={record} />
              <ForwardIcon size={20} />
            </Link>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && (
        <p className={styles.found}>{t('application.more', { count: found.length - SHOWN })}</p>
      )}
    </section>
  );
}
