import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Origin } from '../adapt/Origin.js';
import { useBench } from '../bench/bench-context.js';
import { chartOf, type UnitBox } from './chart-layout.js';
import styles from './tiers.module.css';
import type { TierPack } from './use-tiers.js';

interface ChartProps {
  pack: TierPack;
  /** The line that is brought out; undefined: all alike. */
  line: string | undefined;
}

/** The organisation chart: from left to right the levels of units, a box for each type, its posts in it. On a phone a nested list. */
export function Chart({ pack, line }: ChartProps) {
  const { t } = useTranslation();
  const { boxes, edges, width, height } = chartOf(pack.types, pack.tiers);
  return (
    <div
      className={styles.scroll}
      data-scroll
      role="region"
      aria-label={t('studio.structure.tiers.chart')}
      tabIndex={0}
    >
      <div
        className={styles.chart}
        style={{ '--width': `${width}px`, '--height': `${height}px` } as CSSProperties}
      >
        <svg width={width} height={height} aria-hidden="true">
          {edges.map((edge) => (
            <path
              key={`${edge.from} ${edge.line}`}
              d={edge.path}
              data-quiet={(line !== undefined && edge.line !== line) || undefined}
              data-strong={edge.line === line || undefined}
              data-line={pack.lines.findIndex(({ id }) => id === edge.line) % 4}
            />
          ))}
        </svg>
        <ul>
          {boxes.map((box) => (
            <Box key={box.unitType} box={box} pack={pack} line={line} />
          ))}
        </ul>
      </div>
    </div>
  );
}

function Box({ box, pack, line }: ChartProps & { box: UnitBox }) {
  const title = pack.types[box.unitType]?.title ?? box.unitType;
  return (
    <li
      className={styles.box}
      style={
        {
          '--x': `${box.x}px`,
          '--y': `${box.y}px`,
          '--height': `${box.height}px`,
          '--depth': box.depth,
        } as CSSProperties
      }
    >
      <span className={styles.unit}>{title}</span>
      <ul>
        {box.roles.map(({ id }) => (
          <Role key={id} id={id} pack={pack} line={line} />
        ))}
      </ul>
    </li>
  );
}

/** A post; for those who do not see the lines, it says to whom it answers. */
function Role({ id, pack, line }: ChartProps & { id: string }) {
  const { t } = useTranslation();
  const { findings } = useBench();
  const { title, reportsTo = {} } = pack.tiers[id] ?? { title: id };
  const isWrong = findings.issues.some(
    ({ file, severity }) => severity === 'error' && file === `tiers/${id}.json`,
  );
  const above = Object.entries(reportsTo).map(([on, to]) =>
    t('studio.structure.tiers.reportsOn', {
      line: pack.lines.find((one) => one.id === on)?.title ?? on,
      above: pack.tiers[to]?.title ?? to,
    }),
  );
  return (
    <li>
      <Link
        to={id}
        className={styles.role}
        data-wrong={isWrong || undefined}
        data-on={(line !== undefined && reportsTo[line] !== undefined) || undefined}
      >
        <span className={styles.post}>
          <span>{title}</span>
          <Origin onlyOwn file={`tiers/${id}.json`} pointers={['']} />
        </span>
        <small>
          {above.length === 0
            ? t('studio.structure.tiers.isTop')
            : above.join(t('studio.structure.listed'))}
        </small>
      </Link>
    </li>
  );
}
