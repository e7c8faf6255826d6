import type { CaseEvent } from '../case.js';
import type { Data } from '../json.js';

/** What somebody said in a form, and what stands for it now. */
export interface Statement {
  /** The event in which it was said, by its sequence. */
  of: number;
  /** The event that counts: the last correction, or that very event. */
  latest: number;
  /** The task whose form it was; of an application none. */
  task?: string;
  form: string;
  /** What counts now. */
  data: Data;
}

/** All that was said in forms, in the order in which it was said. */
export function statementsIn(history: readonly CaseEvent[]): Statement[] {
  const said = new Map<number, Statement>();
  for (const [index, event] of history.entries()) {
    const sequence = index + 1;
    if (event.type === 'corrected') {
      const statement = said.get(event.of);
      if (statement !== undefined)
        said.set(event.of, { ...statement, latest: sequence, data: event.data });
      continue;
    }
    const statement = saidBy(event);
    if (statement !== undefined)
      said.set(sequence, { ...statement, of: sequence, latest: sequence });
  }
  return [...said.values()];
}

/** What was said in an event, or put right by it. */
export function statementAt(
  history: readonly CaseEvent[],
  sequence: number,
): Statement | undefined {
  const event = history[sequence - 1];
  const first = event?.type === 'corrected' ? event.of : sequence;
  return statementsIn(history).find(({ of }) => of === first);
}

function saidBy(event: CaseEvent): Pick<Statement, 'task' | 'form' | 'data'> | undefined {
  if (event.type === 'submitted') return { task: event.task, form: event.form, data: event.data };
  if (event.type !== 'opened' || event.how.kind !== 'form') return undefined;
  return { form: event.how.form, data: event.how.data };
}

/** What was put right, by the sequence of the event: which event counts in its place. */
export function countingIn(history: readonly CaseEvent[]): ReadonlyMap<number, number> {
  const counting = new Map<number, number>();
  for (const { of, latest } of statementsIn(history)) {
    if (latest === of) continue;
    counting.set(of, latest);
    for (const [index, event] of history.entries())
      if (event.type === 'corrected' && event.of === of && index + 1 !== latest)
        counting.set(index + 1, latest);
  }
  return counting;
}
