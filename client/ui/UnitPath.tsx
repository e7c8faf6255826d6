import { useTranslation } from 'react-i18next';
import type { UnitStep } from '../api/types.js';
import { ForwardIcon } from './icons.js';
import styles from './unit-path.module.css';

interface UnitPathProps {
  /** From the reader's own units down to the chosen one. */
  path: UnitStep[];
  onGo: (unit: string | undefined) => void;
}

/** Whose part is shown: from everything that one may see down to the chosen unit; a tap goes back up. */
export function UnitPath({ path, onGo }: UnitPathProps) {
  const { t } = useTranslation();
  if (path.length === 0) return null;
  return (
    <nav aria-label={t('units.path')}>
      <ol className={styles.path}>
        <li>
          <button type="button" onClick={() => onGo(undefined)}>
            {t('units.all')}
          </button>
        </li>
        {path.map(({ id, title }, at) => (
          <li key={id}>
            <ForwardIcon size={16} />
            {at === path.length - 1 ? (
              <strong aria-current="location">{title}</strong>
            ) : (
              <button type="button" onClick={() => onGo(id)}>
                {title}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
