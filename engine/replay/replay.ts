import type { Case, CaseEvent } from '../case.js';
import { decide } from '../decide/decide.js';
import type { Program } from '../program.js';

/** The case that a history of events makes: the same, byte for byte, as when they happened. */
export function replay(program: Program, events: readonly CaseEvent[]): Case {
  let present: Case | null = null;
  for (const [index, event] of events.entries()) {
    const decision = decide(program, present, event);
    if (decision.kind !== 'decided')
      throw new Error(`event ${index + 1} (${event.type}) was ${decision.kind}`);
    present = decision.case;
  }
  if (present === null) throw new Error('a history begins with the event that opened the case');
  return present;
}
