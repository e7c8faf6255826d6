import { useTranslation } from 'react-i18next';
import type { ValueView } from '../api/types.js';
import { FileList } from './FileList.js';
import styles from './values.module.css';
import { Withheld } from './Withheld.js';

/** Labels and what they hold, to be read, as far as one may. */
export function Values({ values }: { values: ValueView[] }) {
  const { t } = useTranslation();
  return (
    <dl className={styles.values}>
      {values.map((value) => (
        <div key={value.name} className={styles.pair}>
          <dt>{value.title}</dt>
          <dd>
            {value.withheld === 'hidden' ? <Withheld /> : value.value}
            {value.withheld === 'masked' && (
              <span className="visually-hidden">{t('access.masked')}</span>
            )}
            {value.files !== undefined && value.files.length > 0 && (
              <FileList files={value.files} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
