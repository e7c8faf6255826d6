import { deadlineAfter } from '../calendar/duration.js';
import type { Case } from '../case.js';
import type { Instant } from '../json.js';
import type { Program } from '../program.js';
import { processOf, stateOf } from './unfolding.js';

/** What follows if a task is not done: somebody is told, somebody else gets it, or the case moves on. */
export type Consequence = { at?: Instant; estimated?: true; cites: string[]; title?: string } & (
  { kind: 'escalation' | 'hand-over'; to: string } | { kind: 'transition'; target: string }
);

/** What follows if this open task is not done, soonest first. */
export function consequences(program: Program, present: Case, task: string): Consequence[] {
  const state = stateOf(processOf(program, present.process), present.state);
  const definition = state.tasks[task];
  const dueAt = present.tasks[task]?.dueAt;
  const escalations = Object.values(definition?.overdue ?? {}).map(
    ({ definition: escalation, after }): Consequence => {
      const moment =
        dueAt === undefined
          ? undefined
          : after === undefined
            ? { at: dueAt }
            : deadlineAfter(dueAt, after, program.pack.timeZone);
      return {
        kind: escalation.handOver === true ? 'hand-over' : 'escalation',
        to: escalation.to,
        ...moment,
        ...named(escalation),
      };
    },
  );
  const moves = Object.values(state.after).flatMap(({ key, definition: timer }): Consequence[] => {
    const pending = present.timers[key];
    if (pending === undefined || timer.target === undefined) return [];
    const { dueAt: at, ...rest } = pending;
    return [{ kind: 'transition', target: timer.target, at, ...rest, ...named(timer) }];
  });
  return [...escalations, ...moves].sort(
    (one, other) => (one.at ?? Infinity) - (other.at ?? Infinity),
  );
}

function named({ title, cites = [] }: { title?: string; cites?: string[] }): {
  title?: string;
  cites: string[];
} {
  return { ...(title === undefined ? {} : { title }), cites };
}
