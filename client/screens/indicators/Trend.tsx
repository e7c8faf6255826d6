import { useTranslation } from 'react-i18next';
import type { IndicatorPoint, IndicatorView } from '../../api/types.js';
import { useFigureWords } from './figure-words.js';
import { HEIGHT, WIDTH, plotted } from './plot.js';
import styles from './trend.module.css';

const SHOWN = 6;

/** How the figure went, period by period, with its target as a line; beneath it the same in words. */
export function Trend({ view }: { view: IndicatorView }) {
  const { t } = useTranslation();
  const words = useFigureWords();
  const { over, target, count } = view;
  const points = over.slice(over.findIndex(isKnown)).slice(-SHOWN);
  const aim = target?.atLeast ?? target?.atMost;
  const { dots, aimAt } = plotted(
    points.map((point) => valueOf(point, count)),
    aim,
  );
  return (
    <figure className={styles.trend}>
      <figcaption>{t('indicators.trend')}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {aimAt !== undefined && (
          <line className={styles.aim} x1="0" x2={WIDTH} y1={aimAt} y2={aimAt} />
        )}
        <polyline className={styles.line} points={dots.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {dots.map(({ x, y, value }) => (
          <g key={x}>
            <circle className={styles.dot} cx={x} cy={y} r="4" />
            <text className={styles.value} x={x} y={y - 10}>
              {words.number(value, count)}
            </text>
          </g>
        ))}
      </svg>
      <ol className={styles.periods}>
        {points.map(({ period, title, share }) => (
          <li key={period} aria-current={period === view.period ? 'date' : undefined}>
            {title}
            <span className="visually-hidden">{words.figure(share, count)}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

/** Of a period before there was anything to count nothing can be shown. */
function isKnown({ share }: IndicatorPoint): boolean {
  return share.denominator + share.excluded > 0;
}

function valueOf({ share }: IndicatorPoint, count: boolean): number | null {
  return count ? share.denominator : share.rate;
}
