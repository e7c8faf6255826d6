import type { Budget } from '../compile/budget.js';
import type { Actor, Case, CaseEvent, Effect, Refusal } from '../case.js';
import { decide } from '../decide/decide.js';
import { factsOf } from '../decide/facts.js';
import { differs, othersHearOf, RECORD_MARKED } from '../decide/marked.js';
import { refusedMove } from '../decide/moved.js';
import type { Data, Instant } from '../json.js';
import type { Program } from '../program.js';
import type { Coming } from './coming.js';
import { refusalOfMarks } from '../record/record-faults.js';

/** One record and its cases, kept in memory: what a scenario happens to. */
export interface World {
  program: Program;
  recordType: string;
  record: Data;
  /** The units that it was moved to, by relation. */
  units: Record<string, string>;
  cases: Case[];
  /** What each case lived through, by its id. */
  histories: Record<string, CaseEvent[]>;
  /** Who holds the post of a role, as steps have said; null where it is vacant. */
  posts: Record<string, string | null>;
  /** The dates of the duty that the story is about which have not come yet, in order. */
  coming: Coming[];
  /** When something last happened: time does not run back. */
  now: Instant;
  /** What was decided, in order, since somebody last looked. */
  effects: { process: string; effect: Effect }[];
  /** What happens is counted: a case may open two others, and each of them two more. */
  budget: Budget;
}

/** Steps that deciding one event takes, whatever it is. */
const HAPPENING = 200;

const SYSTEM: Actor = { kind: 'system' };

type Bare<E> = E extends unknown ? Omit<E, 'at' | 'by' | 'record'> : never;

/** Lets an event happen to a case (null: a new one) and carries out what concerns record and cases. */
export function happen(
  world: World,
  present: Case | null,
  at: Instant,
  bare: Bare<CaseEvent>,
  process: string,
): Refusal | undefined {
  world.budget.spend(HAPPENING + world.cases.length);
  const facts = factsOf(world.program, process, world.record);
  const event = { ...bare, at, by: SYSTEM, record: facts };
  const decision = decide(world.program, present, event);
  if (decision.kind === 'refused') return decision;
  if (decision.kind === 'ignored') return undefined;
  const unmoved = refusedMove(world.program, world.recordType, decision.effects);
  if (unmoved !== undefined) return unmoved;
  const { recordType: type, record: data } = world;
  const refusal = refusalOfMarks(world.program, { type, data }, event, decision.effects);
  if (refusal !== undefined) return refusal;
  world.now = at;
  const before = world.record;
  const { id } = decision.case;
  const others = world.cases.filter((one) => one.id !== id);
  world.cases = [...others, decision.case];
  (world.histories[id] ??= []).push(event);
  for (const effect of decision.effects) {
    world.effects.push({ process, effect });
    if (effect.type === 'record-marked') world.record = { ...world.record, ...effect.data };
    if (effect.type === 'record-moved') world.units = { ...world.units, ...effect.units };
    if (effect.type === 'case-wanted') openWanted(world, decision.case, at, effect);
  }
  const heard = othersHearOf(bare) && differs(before, world.record);
  return heard ? hearMarks(world, id, at) : undefined;
}

/** The other open cases hear that the record says something else now. */
function hearMarks(world: World, except: string, at: Instant): Refusal | undefined {
  const open = world.cases.filter(({ id, closedAt }) => id !== except && closedAt === undefined);
  for (const kase of open) {
    const event = { type: 'told' as const, event: RECORD_MARKED, data: {} };
    const refusal = happen(world, kase, at, event, kase.process);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** Opens a case, unless its process forbids a second one. */
export function open(
  world: World,
  process: string,
  at: Instant,
  how: Extract<CaseEvent, { type: 'opened' }>['how'],
): Refusal | undefined {
  const exclusive = world.program.processes[process]?.definition.exclusive !== false;
  if (exclusive && openCase(world, process) !== undefined) return caseExists(process);
  const id = `case-${world.cases.length + 1}`;
  const about = { type: world.recordType, id: 'record-1' };
  return happen(world, null, at, { type: 'opened', id, process, about, how }, process);
}

/** The open case of a process. */
export function openCase({ cases }: World, process: string): Case | undefined {
  return cases.find((kase) => kase.process === process && kase.closedAt === undefined);
}

/** The case of a process to which something happened last, open or not. */
export function latestCase({ cases }: World, process: string): Case | undefined {
  return cases.filter((kase) => kase.process === process).at(-1);
}

/** Lets the dates of a duty come and fires every timer due by `until`, each at its time, in due order. */
export function passTime(world: World, until: Instant): void {
  for (;;) {
    const [date] = world.coming;
    const comes = date !== undefined && date.at <= until;
    // What ends as the next one begins has ended before it.
    fireTimers(world, comes ? date.at : until);
    if (!comes) return;
    world.coming.shift();
    const { duty, process, data } = date;
    const at = Math.max(date.at, world.now);
    const refusal = open(world, process, at, { kind: 'calendar', duty, data });
    if (refusal !== undefined) throw new Error(`${process}: ${refusal.message.en}`);
  }
}

/** When time alone changes something next: a timer comes due, or a date of the duty comes. Undefined: never. */
export function nextMoment(world: World): Instant | undefined {
  const found = [nextTimer(world)?.dueAt, world.coming[0]?.at].filter((at) => at !== undefined);
  return found.length === 0 ? undefined : Math.min(...found);
}

/** More come due in no story, unless they turn in a circle. */
const MOST_TIMERS = 2_000;

function fireTimers(world: World, until: Instant): void {
  let fired = 0;
  for (
    let next = nextTimer(world);
    next !== undefined && next.dueAt <= until;
    next = nextTimer(world)
  ) {
    if ((fired += 1) > MOST_TIMERS) throw new Error('timers fire without end');
    const { kase, timer, dueAt } = next;
    const at = Math.max(dueAt, world.now);
    const refusal = happen(world, kase, at, { type: 'fell-due', timer, dueAt }, kase.process);
    if (refusal !== undefined)
      throw new Error(`${kase.process}, timer ${timer}: ${refusal.message.en}`);
  }
}

function nextTimer({ cases }: World): { kase: Case; timer: string; dueAt: Instant } | undefined {
  return cases
    .flatMap((kase) =>
      Object.entries(kase.timers).map(([timer, { dueAt }]) => ({ kase, timer, dueAt })),
    )
    .sort((one, other) => one.dueAt - other.dueAt)[0];
}

function openWanted(
  world: World,
  from: Case,
  at: Instant,
  wanted: Extract<Effect, { type: 'case-wanted' }>,
): void {
  // A second case of an exclusive process is not wanted twice.
  open(world, wanted.process, at, {
    kind: 'case',
    case: from.id,
    because: wanted.because,
    data: wanted.data,
  });
}

function caseExists(process: string): Refusal {
  return {
    kind: 'refused',
    code: 'case-exists',
    message: { zh: '已有一件同类事项在办理', en: 'A case of this kind is open already' },
    details: { process },
  };
}
