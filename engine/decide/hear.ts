import type { Data, Instant } from '../json.js';
import type { Program } from '../program.js';

/** What was told: <signal>.<event>, and the fields; `type` among them is the event. */
export interface Telling {
  event: string;
  data: Data;
}

/** The processes of which this telling opens a case; whether one is open already is the caller's to see. */
export function wouldOpen(
  program: Program,
  telling: Telling,
  recordType: string,
  record: Data,
  now: Instant,
): { process: string; opening: string }[] {
  const scope = { record, event: telling.data, case: {}, now };
  return Object.values(program.processes)
    .filter(({ definition }) => definition.about === recordType)
    .flatMap(({ definition, openings }) =>
      openings
        .filter(
          ({ definition: opening, guard }) =>
            opening.event === telling.event && (guard?.(scope) ?? true),
        )
        .slice(0, 1)
        .map(({ id }) => ({ process: definition.id, opening: id })),
    );
}
