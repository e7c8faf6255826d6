import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Words } from '../../../engine/issue.js';
import { useWords } from '../../ui/words.js';
import { placeOf } from '../bench/place-of.js';
import styles from './merge.module.css';

/** A place of which two say something else, with what each says in words. */
export interface ConflictToDecide {
  file: string;
  pointer: string;
  document: Words;
  /** Within the document; empty for the whole of it. */
  place: Words;
  /** What both began from. */
  base: Words;
  ours: Words;
  theirs: Words;
}

export type Side = 'ours' | 'theirs';

/** How a conflict is named among the decisions. */
export function nameOf({ file, pointer }: Pick<ConflictToDecide, 'file' | 'pointer'>): string {
  return `${file}#${pointer}`;
}

interface ConflictsProps {
  conflicts: readonly ConflictToDecide[];
  decisions: Readonly<Record<string, Side>>;
  /** What each side is called. */
  names: Record<Side, string>;
  onDecide: (conflict: ConflictToDecide, side: Side) => void;
}

/** Each conflict by itself, both sides in words: one of them is taken, none is taken unasked. */
export function Conflicts({ conflicts, decisions, names, onDecide }: ConflictsProps) {
  const { t } = useTranslation();
  const left = conflicts.filter((one) => decisions[nameOf(one)] === undefined).length;
  if (conflicts.length === 0) return null;
  return (
    <section className={styles.conflicts} aria-labelledby="conflicts">
      <h3 id="conflicts">{t('studio.adapting.merge.title', { count: conflicts.length })}</h3>
      <p className={styles.dim} role="status">
        {left === 0
          ? t('studio.adapting.merge.allDecided')
          : t('studio.adapting.merge.left', { count: left })}
      </p>
      {conflicts.map((conflict) => (
        <OneConflict
          key={nameOf(conflict)}
          conflict={conflict}
          decision={decisions[nameOf(conflict)]}
          names={names}
          onDecide={onDecide}
        />
      ))}
    </section>
  );
}

function OneConflict({
  conflict,
  decision,
  names,
  onDecide,
}: Pick<ConflictsProps, 'names' | 'onDecide'> & {
  conflict: ConflictToDecide;
  decision: Side | undefined;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const { draft = '' } = useParams();
  const group = useId();
  const { document, place, base, file, pointer } = conflict;
  const within = words(place);
  // Of its kind: what stands in it need not be told apart from others.
  const isOnlyOne = !file.includes('/');
  return (
    <fieldset className={styles.conflict}>
      <legend>
        {[isOnlyOne && within !== '' ? '' : words(document), within].filter(Boolean).join(' › ')}
      </legend>
      <p className={styles.dim}>
        {t('studio.adapting.merge.was', { value: words(base) })}{' '}
        <Link to={`/studio/${draft}/${placeOf(file, pointer)}`}>
          {t('studio.adapting.merge.see')}
        </Link>
      </p>
      <div className={styles.sides}>
        {SIDES.map((side) => (
          <label key={side} className={styles.side}>
            <input
              type="radio"
              name={group}
              checked={decision === side}
              onChange={() => {
                onDecide(conflict, side);
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
