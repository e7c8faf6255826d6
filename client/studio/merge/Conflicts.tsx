import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { placeOfConflict } from '../../../engine/merge/decided.js';
import type { Whose } from '../../../engine/merge/merge-files.js';
import type { DisputeInWords } from '../../../engine/merge/sides-in-words.js';
import card from '../../ui/card.module.css';
import { useWords } from '../../ui/words.js';
import { placeOf } from '../bench/place-of.js';
import type { Decisions } from './to-decide.js';
import styles from './conflicts.module.css';

interface ConflictsProps {
  conflicts: readonly DisputeInWords[];
  decisions: Decisions;
  /** What each side is called. */
  names: Record<Whose, string>;
  onDecide: (decisions: Decisions) => void;
}

/** Each conflict by itself, both sides in words: one of them is taken, none is taken unasked. */
export function Conflicts({ conflicts, decisions, names, onDecide }: ConflictsProps) {
  const { t } = useTranslation();
  const heading = useId();
  const left = conflicts.filter((one) => decisions[placeOfConflict(one)] === undefined).length;
  if (conflicts.length === 0) return null;
  return (
    <section className={styles.conflicts} aria-labelledby={heading}>
      <h3 id={heading}>{t('studio.merging.title', { count: conflicts.length })}</h3>
      <p className={styles.dim} role="status">
        {left === 0 ? t('studio.merging.allDecided') : t('studio.merging.left', { count: left })}
      </p>
      <ol>
        {conflicts.map((conflict) => {
          const name = placeOfConflict(conflict);
          return (
            <li key={name}>
              <Conflict
                conflict={conflict}
                decision={decisions[name]}
                names={names}
                onDecide={(side) => {
                  onDecide({ ...decisions, [name]: side });
                }}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface ConflictProps {
  conflict: DisputeInWords;
  decision: Whose | undefined;
  names: ConflictsProps['names'];
  onDecide: (side: Whose) => void;
}

function Conflict({ conflict, decision, names, onDecide }: ConflictProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { draft = '' } = useParams();
  const group = useId();
  const { document, place, base, file, pointer } = conflict;
  // Of its kind: what stands in it need not be told apart from others.
  const isOnlyOne = !file.includes('/') && pointer !== '';
  return (
    <fieldset className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.conflict ?? ''}`}>
      <legend>
        {!isOnlyOne && <small>{words(document)}</small>}
        {words(place)}
      </legend>
      <p className={styles.dim}>
        {t('studio.merging.was', { value: words(base) })}{' '}
        <Link to={`/studio/${draft}/${placeOf(file, pointer)}`}>{t('studio.merging.see')}</Link>
      </p>
      <div className={styles.sides}>
        {SIDES.map((side) => (
          <label key={side} className={styles.side}>
            <input
              type="radio"
              name={group}
              checked={decision === side}
              onChange={() => {
                onDecide(side);
              }}
            />
            <span>
              <small>{names[side]}</small>
              {words(conflict[side])}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const SIDES = ['ours', 'theirs'] as const;
