import { useTranslation } from 'react-i18next';
import type { ElementView } from '../../api/types.js';
import { ForwardIcon } from '../../ui/icons.js';
import styles from './elements.module.css';
import { useKindWord } from './kind-word.js';

interface ElementsProps {
  elements: ElementView[];
  open: boolean;
}

/** What in the pack implements a clause, kind by kind, and what was decided where the clause is silent. */
export function Elements({ elements, open }: ElementsProps) {
  const { t } = useTranslation();
  const kindWord = useKindWord();
  const kinds = byKind(elements);
  return (
    <details className={styles.elements} open={open}>
      <summary className={styles.summary}>
        <span>{t('plan.implementedBy', { count: elements.length })}</span>
        <small>
          {[...kinds].map(([kind, found]) => (
            <span key={kind}>
              {t('plan.ofKind', { kind: kindWord(kind), count: found.length })}
            </span>
          ))}
        </small>
        <ForwardIcon size={18} />
      </summary>
      {[...kinds].map(([kind, found]) => (
        <section key={kind} className={styles.kind}>
          <h3>{kindWord(kind)}</h3>
          <ul>
            {found.map(({ pointer, title, assumes }) => (
              <li key={pointer}>
                {title}
                {assumes !== undefined && <small>{t('plan.assumes', { assumes })}</small>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

function byKind(elements: ElementView[]): Map<string, ElementView[]> {
  const kinds = new Map<string, ElementView[]>();
  for (const element of elements) {
    kinds.set(element.kind, [...(kinds.get(element.kind) ?? []), element]);
  }
  return kinds;
}
