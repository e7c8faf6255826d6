import { useId } from 'react';
import { Link } from 'react-router';
import type { IndicatorSlice, IndicatorView } from '../../api/types.js';
import { useNumbers } from '../../ui/numbers.js';
import { useFigureWords } from './figure-words.js';
import styles from './breakdown.module.css';

interface BreakdownProps {
  title: string;
  slices: IndicatorSlice[];
  view: IndicatorView;
  /** They are left out: excluded is their number. */
  excluded?: boolean;
  /** Where a part leads; left out: nowhere any more. */
  into: ((slice: IndicatorSlice) => string) | undefined;
}

/** The parts of a figure as bars, the same length meaning the same. */
export function Breakdown({ title, slices, view, excluded = false, into }: BreakdownProps) {
  const heading = useId();
  const words = useFigureWords();
  const numbers = useNumbers();
  if (slices.length === 0) return null;
  const rated = !view.count && !excluded;
  const numberOf = ({ share }: IndicatorSlice) => (excluded ? share.excluded : share.denominator);
  const most = Math.max(1, ...slices.map(numberOf));
  return (
    <section className={styles.breakdown} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <ul className={styles.slices}>
        {slices.map((slice) => {
          const { share } = slice;
          const length = rated ? (share.rate ?? 0) : (numberOf(slice) / most) * 100;
          return (
            <li key={slice.value} className={styles.slice} data-tone={toneOf(view, slice, rated)}>
              <span className={styles.title}>
                {into === undefined ? slice.title : <Link to={into(slice)}>{slice.title}</Link>}
              </span>
              <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect className={styles.ground} width="100" height="4" />
                <rect className={styles.bar} width={length} height="4" />
              </svg>
              <strong className={styles.figure}>
                {rated ? words.figure(share, false) : numbers.whole(numberOf(slice))}
              </strong>
              {rated && <small>{words.share(share)}</small>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function toneOf(
  { target }: IndicatorView,
  { share: { rate } }: IndicatorSlice,
  rated: boolean,
): 'notice' | 'success' | 'danger' {
  if (!rated || target === undefined || rate === null) return 'notice';
  const met = target.atLeast === undefined ? rate <= (target.atMost ?? 0) : rate >= target.atLeast;
  return met ? 'success' : 'danger';
}
