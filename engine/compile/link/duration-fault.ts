import { type Fault, hintFor } from '../../expression/faults.js';
import type { Duration } from '../../types.js';
import type { Documents } from '../documents.js';

/** A duration that names no parameter of time, or no calendar. */
export function durationFault(duration: Duration, documents: Documents): Fault {
  const text = typeof duration === 'string' ? duration : JSON.stringify(duration);
  const timed = Object.entries(documents.parameters.parameters).filter(([, { unit }]) =>
    ['hours', 'days', 'weeks', 'months'].includes(unit),
  );
  const known =
    typeof duration === 'string'
      ? timed.map(([name]) => `params.${name}`)
      : Object.keys(documents.calendar);
  const name = typeof duration === 'string' ? duration : (duration.calendar ?? '');
  const hint = hintFor(name, known);
  return {
    code: 'unknown-duration',
    message: {
      zh: `“${text}”不是可用的时长（参数不存在、不是时间单位，或日历不存在）`,
      en: `“${text}” is no duration: the parameter or calendar does not exist, or the parameter counts no time`,
    },
    missing: name,
    ...(hint === undefined ? {} : { hint }),
  };
}
