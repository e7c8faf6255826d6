import type { Case, CaseEvent } from '../case.js';
import { decide } from '../decide/decide.js';
import type { Program } from '../program.js';

/**
 * The case that a history of events makes: the same, byte for byte, as when they happened.
 *
 * @param program the version on which it began
 * @param versions the program of a hash: where a case was moved to another version, it goes on with that
 */
export function replay(
  program: Program,
  events: readonly CaseEvent[],
  versions?: (hash: string) => Program,
): Case {
  let present: Case | null = null;
  let version = program;
  for (const [index, event] of events.entries()) {
    if (event.type === 'moved-to-version' && versions !== undefined) version = versions(event.to);
    const decision = decide(version, present, event);
    if (decision.kind !== 'decided')
      throw new Error(`event ${index + 1} (${event.type}) was ${decision.kind}`);
    present = decision.case;
  }
  if (present === null) throw new Error('a history begins with the event that opened the case');
  return present;
}
