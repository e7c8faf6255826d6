import type { Actor, Case, Effect } from '../../engine/case.js';
import { factsOf } from '../../engine/decide/facts.js';
import type { Words } from '../../engine/issue.js';
import type { Data, Instant } from '../../engine/json.js';
import type { Mapping } from '../../engine/migrate/mapping.js';
import { migrated } from '../../engine/migrate/migrated.js';
import type { Program } from '../../engine/program.js';
import type { Packs } from '../packs/packs.js';
import { openCasesNotOn, type CaseToMove } from '../store/migrations-of-cases.js';
import type { Sql } from '../store/sql.js';

/** What is counted together, and a few of the cases. */
export interface Counted {
  process: string;
  state: string;
  hash: string;
  count: number;
  examples: string[];
}

/** Cases in one state of one version, and what the new version has for them. */
export type Standing = Counted & { tasks: Map<string, number> };

/** Cases that cannot be moved, with the reason. */
export type Staying = Counted & { reason: Words };

/** A due date that moves: of a task, or of a timer of the state. */
export interface Shift {
  process: string;
  kind: 'task' | 'timer';
  /** Where it is in the new version: the state, and its task or timer. */
  state: string;
  id: string;
  count: number;
  /** In milliseconds; below zero: earlier. */
  least: number;
  most: number;
  /** How many of them would have passed already. */
  passed: number;
  example: { case: string; before: Instant | undefined; after: Instant | undefined };
}

/** What would become of the open cases if they were moved now. Nothing has happened. */
export interface Rehearsal {
  standing: Standing[];
  moves: number;
  staying: Staying[];
  shifts: Shift[];
  opened: number;
  closed: number;
}

const EXAMPLES = 3;
const AT_ONCE = 500;
const SYSTEM: Actor = { kind: 'system' };

/** Moves every open case that is on another version, and keeps nothing of it but the counts. */
export async function rehearse(
  { sql, packs, now }: { sql: Sql; packs: Packs; now: Instant },
  next: Program,
  mapping: Mapping,
): Promise<Rehearsal> {
  const tally = new Tally();
  let after = '';
  for (;;) {
    const rows = await openCasesNotOn(sql, next.hash, after, AT_ONCE);
    for (const row of rows) tally.add(row, await packs.of(row.pack_hash), next, mapping, now);
    const last = rows.at(-1);
    if (last === undefined || rows.length < AT_ONCE) return tally.result();
    after = last.id;
    // Others have their turn between.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

class Tally {
  readonly #standing = new Map<string, Standing>();
  readonly #staying = new Map<string, Staying>();
  readonly #shifts = new Map<string, Shift>();
  #moves = 0;
  #opened = 0;
  #closed = 0;

  add(row: CaseToMove, old: Program, next: Program, mapping: Mapping, now: Instant): void {
    const present = JSON.parse(row.snapshot) as Case;
    this.#stand(row, present);
    const data = JSON.parse(row.record_data) as Data;
    const record =
      next.processes[present.process] === undefined ? {} : factsOf(next, present.process, data);
    const decision = migrated(old, next, present, mapping, { at: now, by: SYSTEM, record });
    if (decision.kind === 'refused') this.#stay(row, decision.message);
    if (decision.kind !== 'decided') return;
    this.#moves += 1;
    this.#opened += count(decision.effects, 'task-opened');
    this.#closed += count(decision.effects, 'task-closed');
    this.#shift(next, present, decision.case, now);
  }

  result(): Rehearsal {
    return {
      standing: [...this.#standing.values()],
      moves: this.#moves,
      staying: [...this.#staying.values()],
      shifts: [...this.#shifts.values()].sort((one, other) => other.count - one.count),
      opened: this.#opened,
      closed: this.#closed,
    };
  }

  #stand(row: CaseToMove, { tasks }: Case): void {
    const known = counted(this.#standing, row, '', () => ({ tasks: new Map<string, number>() }));
    for (const task of Object.keys(tasks)) known.tasks.set(task, (known.tasks.get(task) ?? 0) + 1);
  }

  #stay(row: CaseToMove, reason: Words): void {
    counted(this.#staying, row, reason.zh, () => ({ reason }));
  }

  #shift(next: Program, before: Case, after: Case, now: Instant): void {
    const { process } = before;
    const state = next.processes[process]?.states[after.state];
    const byId = new Map(Object.values(before.tasks).map((task) => [task.id, task]));
    for (const [id, task] of Object.entries(after.tasks)) {
      const was = byId.get(task.id);
      if (was === undefined || was.dueAt === task.dueAt) continue;
      this.#move(
        { process, kind: 'task', state: after.state, id },
        {
          case: before.id,
          before: was.dueAt,
          after: task.dueAt,
        },
        now,
      );
    }
    for (const { key, id } of Object.values(state?.after ?? {})) {
      const [was, is] = [before.timers[key]?.dueAt, after.timers[key]?.dueAt];
      if (was === undefined || is === undefined || was === is) continue;
      this.#move(
        { process, kind: 'timer', state: after.state, id },
        { case: before.id, before: was, after: is },
        now,
      );
    }
  }

  #move(
    what: Pick<Shift, 'process' | 'kind' | 'state' | 'id'>,
    example: Shift['example'],
    now: Instant,
  ): void {
    const { before, after } = example;
    const by = before === undefined || after === undefined ? 0 : after - before;
    const passes = after !== undefined && after <= now && (before === undefined || before > now);
    const key = Object.values(what).join(' ');
    const known = this.#shifts.get(key);
    if (known === undefined) {
      const passed = passes ? 1 : 0;
      this.#shifts.set(key, { ...what, count: 1, least: by, most: by, passed, example });
      return;
    }
    known.count += 1;
    known.least = Math.min(known.least, by);
    known.most = Math.max(known.most, by);
    if (passes) known.passed += 1;
  }
}

function counted<T>(
  map: Map<string, Counted & T>,
  { id, process, state, pack_hash: hash }: CaseToMove,
  further: string,
  more: () => T,
): Counted & T {
  const key = [process, state, hash, further].join(' ');
  const known = map.get(key) ?? { process, state, hash, count: 0, examples: [], ...more() };
  map.set(key, known);
  known.count += 1;
  if (known.examples.length < EXAMPLES) known.examples.push(id);
  return known;
}

function count(effects: readonly Effect[], type: Effect['type']): number {
  return effects.filter((effect) => effect.type === type).length;
}
