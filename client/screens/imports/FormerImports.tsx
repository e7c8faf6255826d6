import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportSummary } from '../../api/types.js';
import { useNumbers } from '../../ui/numbers.js';
import { StateTag } from '../../ui/StateTag.js';
import { useWhen } from '../../ui/when.js';
import { IMPORT_TONES } from '../../ui/import-tones.js';
import styles from './imports.module.css';

/** What I have read in, the last first. */
export function FormerImports({ runs }: { runs: ImportSummary[] }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { whole } = useNumbers();
  return (
    <section className={styles.former} aria-labelledby="former">
      <h2 id="former">{t('imports.former')}</h2>
      <ul>
        {runs.map(({ id, title, name, at, state, total, taken }) => (
          <li key={id}>
            <Link to={`/imports/${id}`}>
              <span className={styles.words}>
                <strong>{name}</strong>
                <small>
                  {title} · {when.moment(at)} · {t('imports.rows', { rows: whole(total) })}
                  {taken > 0 && ` · ${t('imports.taken', { rows: whole(taken) })}`}
                </small>
              </span>
              <StateTag state={{ title: t(`imports.state.${state}`), tone: IMPORT_TONES[state] }} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
