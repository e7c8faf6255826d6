import { spanOf } from '../calendar/duration.js';
import type { PackDocuments } from '../difference/pack-documents.js';
import type { Timing } from '../duty/occurrences.js';
import type { CompiledRecurrence } from '../duty/recurrence.js';
import type { DutyDocument, Recurrence } from '../types.js';
import { asDraft } from './as-documents.js';

/**
 * When a duty of a pack that is being written falls to be done.
 *
 * @returns undefined where it cannot be told yet: a calendar without periods, a number that is not there
 */
export function timingOf(pack: PackDocuments, duty: DutyDocument): Timing | undefined {
  const { calendars, documents } = asDraft(pack);
  const { opens, by, within } = duty;
  const recurring = (definition: Recurrence): CompiledRecurrence | undefined => {
    if (definition.frequency !== 'period') return { definition };
    const calendar = calendars[definition.calendar ?? ''];
    return (calendar?.periods.length ?? 0) === 0 || calendar === undefined
      ? undefined
      : { definition, calendar };
  };
  const from = recurring(opens);
  const until = by === undefined ? undefined : recurring(by);
  const span =
    within === undefined ? undefined : spanOf(within, documents.parameters.parameters, calendars);
  if (from === undefined || (by !== undefined && until === undefined)) return undefined;
  if (within !== undefined && span === undefined) return undefined;
  return {
    opens: from,
    ...(until === undefined ? {} : { by: until }),
    ...(span === undefined ? {} : { within: span }),
  };
}
