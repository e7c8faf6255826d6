import { useTranslation } from 'react-i18next';
import { instant } from '../../../../engine/authoring/ladder/telling.js';
import { outcomeWords } from '../../../../engine/authoring/ladder/sentences.js';
import type { Way } from '../../../../engine/authoring/ladder/ways.js';
import { useProcess } from '../process-context.js';
import { CalendarCell } from './CalendarCell.js';
import { DurationCell } from './DurationCell.js';
import styles from './ladder.module.css';

interface ArrivalCellsProps {
  id: string;
  arrivals: readonly Way[];
  rows: number;
}

/** When a case comes to a rung, and on which calendar that is counted. */
export function ArrivalCells({ id, arrivals, rows }: ArrivalCellsProps) {
  const { t } = useTranslation();
  const { process } = useProcess();
  const timed = arrivals.flatMap((way) => (way.kind === 'after' ? [way] : []));
  const first = timed[0];
  return (
    <>
      <td rowSpan={rows} data-label={t('studio.process.column.when')}>
        {process.initial === id && <p>{t('studio.process.asItBegins')}</p>}
        {timed.map((way) => (
          <TimedArrival key={way.pointer} way={way} />
        ))}
        <WorkedArrivals ways={arrivals.filter(({ kind }) => kind === 'on')} />
      </td>
      <td rowSpan={rows} data-label={t('studio.process.column.calendar')}>
        {first?.definition.delay !== undefined && (
          <CalendarCell
            label={t('studio.process.cell', {
              column: t('studio.process.column.calendar'),
              title: process.states[id]?.title,
            })}
            pointer={`${first.pointer}/delay`}
            value={first.definition.delay}
          />
        )}
      </td>
    </>
  );
}

/** So long after a day: the number can be turned here, the rest where the timer is opened. */
function TimedArrival({ way }: { way: Way & { kind: 'after' } }) {
  const { t } = useTranslation();
  const { process, telling, open } = useProcess();
  const { definition, pointer, from = '' } = way;
  const { since, delay, until, ahead } = definition;
  const day = until ?? since;
  const start =
    day === undefined
      ? t('studio.process.sinceState', { title: process.states[from]?.title })
      : instant(telling, day, pointer);
  const property = delay === undefined ? 'ahead' : 'delay';
  const value = delay ?? ahead;
  return (
    <div className={styles.arrival}>
      <button
        type="button"
        className={styles.textButton}
        onClick={() => {
          open(pointer);
        }}
      >
        {t(delay === undefined ? 'studio.process.beforeDay' : 'studio.process.afterDay', { start })}
      </button>
      {value !== undefined && (
        <DurationCell
          label={t('studio.process.cell', {
            column: t('studio.process.column.when'),
            title: process.states[definition.target ?? '']?.title,
          })}
          pointer={`${pointer}/${property}`}
          value={value}
        />
      )}
    </div>
  );
}

/** By what people do or tell; of many the first ones. */
function WorkedArrivals({ ways }: { ways: readonly Way[] }) {
  const { t } = useTranslation();
  const { telling, process, open } = useProcess();
  const shown = ways.slice(0, MOST);
  return (
    <>
      {shown.map((way) => (
        <button
          key={way.pointer}
          type="button"
          className={styles.textButton}
          onClick={() => {
            open(way.pointer);
          }}
        >
          {t('studio.process.from', {
            state:
              way.from === undefined
                ? t('studio.process.anyState')
                : process.states[way.from]?.title,
            when: way.definition.title ?? outcomeWords(telling, way).when,
          })}
        </button>
      ))}
      {ways.length > MOST && (
        <small>{t('studio.process.moreWays', { count: ways.length - MOST })}</small>
      )}
    </>
  );
}

const MOST = 3;
