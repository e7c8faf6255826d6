import type { Case } from '../../case.js';
import type { Instant } from '../../json.js';
import type { CompiledProcess, Program } from '../../program.js';
import { NOTHING_DECIDED } from './digest.js';
import { hearingOf } from './hearing.js';
import type { Late } from './history.js';
import { wakes } from './late.js';
import { type Work, WorkOfCase } from './work.js';

/** A case that is open, with the program that it runs on. */
export interface Running {
  case: Case;
  program: Program;
  process: CompiledProcess;
  work: WorkOfCase;
  digest: number;
  hears: ReadonlyMap<string, ReadonlySet<string>>;
}

/** One that is about to open: it has its case with its first event. */
export function begun(program: Program, process: CompiledProcess, work: Work[]): Running {
  return {
    case: undefined as unknown as Case,
    ...{ program, process, digest: NOTHING_DECIDED },
    work: new WorkOfCase(program, process.definition.id, work),
    hears: hearingOf(program).hears.get(process) ?? new Map<string, ReadonlySet<string>>(),
  };
}

/** Whether the case, as it is, looks at an event at all. */
export function hears({ case: { state }, hears: heard }: Running, event: string): boolean {
  return heard.get(state)?.has(event) === true;
}

/** A timer that is to fire. */
interface DueTimer {
  running: Running;
  key: string;
  dueAt: Instant;
  /** When it does: then, or when those woke up that were late at that time. */
  at: Instant;
}

/** The timer that is due first, of all cases. */
export function nextTimer(all: readonly Running[], late: readonly Late[]): DueTimer | undefined {
  let next: DueTimer | undefined;
  for (const running of all) {
    const { timers, enteredAt } = running.case;
    for (const key in timers) {
      const dueAt = timers[key]?.dueAt ?? Infinity;
      if (next !== undefined && dueAt >= next.dueAt) continue;
      next = { running, key, dueAt, at: wakes(late, Math.max(dueAt, enteredAt)) };
    }
  }
  return next;
}
