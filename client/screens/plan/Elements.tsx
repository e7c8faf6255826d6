import { useTranslation } from 'react-i18next';
import type { ElementView } from '../../api/types.js';
import styles from './plan.module.css';

const KINDS = [
  'pack',
  'policy',
  'parameters',
  'units',
  'tier',
  'record',
  'signal',
  'form',
  'process',
  'calendar',
  'document',
] as const;

/** What in the pack implements a clause, and what was decided where the clause is silent. */
export function Elements({ elements }: { elements: ElementView[] }) {
  const { t } = useTranslation();
  const kindWord = (kind: string) => {
    const known = KINDS.find((one) => one === kind);
    return known === undefined ? kind : t(`plan.kinds.${known}`);
  };
  return (
    <div className={styles.elements}>
      <h3>{t('plan.implementedBy')}</h3>
      <ul>
        {elements.map(({ pointer, kind, title, assumes }) => (
          <li key={pointer} title={pointer}>
            <span className={styles.kind}>{kindWord(kind)}</span>
            <span>
              {title}
              {assumes !== undefined && <small>{t('plan.assumes', { assumes })}</small>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
