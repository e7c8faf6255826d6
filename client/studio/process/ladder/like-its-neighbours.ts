import type { Arrival } from '../../../../engine/authoring/ladder/add-rung.js';
import { nextOf, waysTo } from '../../../../engine/authoring/ladder/ways.js';
import type { PackDocuments } from '../../../../engine/difference/pack-documents.js';
import type {
  Duration,
  ParametersDocument,
  ProcessDocument,
  Timer,
} from '../../../../engine/types.js';
import { documentOf } from '../../bench/pack.js';

type Timed = Extract<Arrival, { by: 'time' }>;

/**
 * When a case would come to a new rung behind another: counted from the same day, on the same calendar, at the same
 * time as the next, and between the two, so that neither is passed over.
 */
export function likeItsNeighbours(
  pack: PackDocuments,
  process: ProcessDocument,
  below: string,
): Omit<Timed, 'by'> {
  const next = nextOf(process, below);
  const onward = Object.values(process.states[below]?.after ?? {}).find(
    ({ target }) => target === next,
  );
  const since = onward?.since;
  if (onward === undefined || since === undefined) return { delay: { days: DAYS } };
  const led = waysTo(process, below).flatMap((way) =>
    way.kind === 'after' && way.definition.since === since ? [way.definition] : [],
  );
  return { since, ...delayBetween(pack, led[0], onward), ...manner(onward, led[0]) };
}

const DAYS = 5;

function delayBetween(
  pack: PackDocuments,
  led: Timer | undefined,
  onward: Timer,
): { delay: Duration } {
  const from = counted(pack, led?.delay);
  const to = counted(pack, onward.delay);
  const calendar = from?.calendar ?? to?.calendar;
  const first = from?.days ?? 0;
  const days = to?.days === undefined ? first + DAYS : Math.floor((first + to.days) / 2);
  return { delay: calendar === undefined ? { days } : { days, calendar } };
}

/** Days are counted as those of the neighbour that counts days are. */
function manner(onward: Timer, led: Timer | undefined): Pick<Timed, 'includesFirstDay' | 'at'> {
  const { includesFirstDay, at } = led ?? onward;
  return {
    ...(includesFirstDay === undefined ? {} : { includesFirstDay }),
    ...(at === undefined ? {} : { at }),
  };
}

/** A duration in days with its calendar; undefined where it is not one of days. */
function counted(
  pack: PackDocuments,
  delay: Duration | undefined,
): { days: number; calendar: string | undefined } | undefined {
  if (delay === undefined) return undefined;
  if (typeof delay === 'object')
    return delay.days === undefined ? undefined : { days: delay.days, calendar: delay.calendar };
  const { parameters = {} } = (documentOf(pack, 'parameters.json') ??
    {}) as Partial<ParametersDocument>;
  const name = delay.replace(/^params\./, '');
  const number = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  return number?.unit === 'days' ? { days: number.default, calendar: number.calendar } : undefined;
}
