import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Words } from '../../api/types.js';
import card from '../../ui/card.module.css';
import { useWords } from '../../ui/words.js';
import styles from './conflict-list.module.css';

/** A place at which two say something else: where it is, and what each side has there, in words. */
export interface ConflictShown {
  file: string;
  pointer: string;
  document: Words;
  place: Words;
  base: Words;
  ours: Words;
  theirs: Words;
}

export type Whose = 'ours' | 'theirs';

interface ConflictListProps {
  conflicts: readonly ConflictShown[];
  /** What was decided; undefined: not yet. */
  decided: (conflict: ConflictShown) => Whose | undefined;
  onDecide: (conflict: ConflictShown, whose: Whose) => void;
  /** What the sides are called. */
  names: Record<'base' | Whose, string>;
}

/** Conflicts one below the other; each is decided by choosing a side. */
export function ConflictList({ conflicts, decided, onDecide, names }: ConflictListProps) {
  return (
    <ol className={styles.list}>
      {conflicts.map((conflict) => (
        <li key={`${conflict.file}#${conflict.pointer}`}>
          <Conflict
            conflict={conflict}
            chosen={decided(conflict)}
            names={names}
            onChoose={(whose) => {
              onDecide(conflict, whose);
            }}
          />
        </li>
      ))}
    </ol>
  );
}

function Conflict({
  conflict,
  chosen,
  names,
  onChoose,
}: {
  conflict: ConflictShown;
  chosen: Whose | undefined;
  names: ConflictListProps['names'];
  onChoose: (whose: Whose) => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const group = useId();
  return (
    <fieldset className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.conflict ?? ''}`}>
      <legend className={styles.place}>
        <small>{words(conflict.document)}</small>
        {words(conflict.place)}
      </legend>
      <p className={styles.base}>
        {t('studio.publish.merge.was', { side: names.base, value: words(conflict.base) })}
      </p>
      <div className={styles.sides}>
        {(['ours', 'theirs'] as const).map((whose) => (
          <label key={whose} className={styles.side} data-chosen={chosen === whose || undefined}>
            <input
              type="radio"
              name={group}
              checked={chosen === whose}
              onChange={() => {
                onChoose(whose);
              }}
            />
            <span>
              <small>{names[whose]}</small>
              {words(conflict[whose])}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
