import { useTranslation } from 'react-i18next';
import type { FieldFault } from '../api/types.js';
import { useWords } from '../ui/words.js';
import { controlId, focusField } from './focus-field.js';
import styles from './summary.module.css';

/** All that is wrong in one place, each leading to its field. */
export function ErrorSummary({ faults }: { faults: FieldFault[] }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <div className={styles.summary} role="alert" aria-labelledby="error-summary">
      <h2 id="error-summary">{t('form.faults', { count: faults.length })}</h2>
      <ul>
        {faults.map(({ field, code, message }) => (
          <li key={`${field} ${code}`}>
            {field === '' ? (
              words(message)
            ) : (
              <a
                href={`#${controlId(field)}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusField(field);
                }}
              >
                {words(message)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
