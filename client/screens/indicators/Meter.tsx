import type { ShareView, TargetView } from '../../api/types.js';
import styles from './meter.module.css';

interface MeterProps {
  share: ShareView;
  target?: TargetView | undefined;
  met: boolean | null;
}

/** A rate as a bar, with a mark where its target lies. It repeats what is written beside it. */
export function Meter({ share: { rate }, target, met }: MeterProps) {
  const mark = target?.atLeast ?? target?.atMost;
  const tone = met === null ? 'notice' : met ? 'success' : 'danger';
  return (
    <svg
      className={styles.meter}
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      data-tone={tone}
      aria-hidden="true"
    >
      <rect className={styles.ground} width="100" height="6" />
      <rect className={styles.filled} width={rate ?? 0} height="6" />
      {mark !== undefined && mark < 100 && (
        <rect className={styles.mark} x={mark} width="0.6" height="6" />
      )}
    </svg>
  );
}
