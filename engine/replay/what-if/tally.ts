import { dayNumberAt } from '../../calendar/zone.js';
import type { Instant } from '../../json.js';
import { beginOf, isMoved, type Pair, type PlacedWork } from './difference.js';
import {
  type Both,
  type Load,
  MOST_TOLD,
  type OneSided,
  type PostLoad,
  type TaskDifference,
  type WhatIfResult,
} from './result.js';

type Side = keyof Both;
const SIDES: readonly Side[] = ['live', 'draft'];

/** Counts what begins within a span: by tier, post and week; and keeps the first of what differs. */
export class Tally {
  readonly #tiers = new Map<string, Load>();
  readonly #posts = new Map<string, PostLoad>();
  readonly #weeks: Record<number, Both> = {};
  readonly #differing = { more: 0, fewer: 0, moved: 0 };
  readonly #differences: TaskDifference[] = [];
  readonly #toldOf = new Map<string, number>();
  readonly #oneSided = new Map<string, OneSided>();

  constructor(
    private readonly span: { from: Instant; until: Instant },
    private readonly timeZone: string,
  ) {}

  /** Counts the tasks of a record. */
  take(serial: number, pairs: readonly Pair[]): void {
    const counted = pairs.flatMap((pair) => this.#within(pair) ?? []);
    for (const pair of counted) {
      for (const side of SIDES) {
        const work = pair[side];
        if (work !== undefined) this.#count(side, work);
      }
      this.#differ(serial, pair);
    }
    this.#compare(serial, counted);
  }

  result(): Omit<WhatIfResult, 'records' | 'events' | 'agreeing'> {
    return {
      tiers: Object.fromEntries(this.#tiers),
      posts: [...this.#posts.values()],
      weeks: this.#weeks,
      differing: { ...this.#differing },
      differences: this.#differences,
      oneSided: [...this.#oneSided.values()],
    };
  }

  /** Of a pair what begins in the span. */
  #within({ live, draft }: Pair): Pair | undefined {
    const [one, other] = [this.#begins(live), this.#begins(draft)];
    if (one === undefined && other === undefined) return undefined;
    return { ...(one && { live: one }), ...(other && { draft: other }) };
  }

  #begins(work: PlacedWork | undefined): PlacedWork | undefined {
    const { from, until } = this.span;
    return work !== undefined && work.openedAt >= from && work.openedAt <= until ? work : undefined;
  }

  #count(side: Side, { place: { role, unit }, openedAt, isOverdue }: PlacedWork): void {
    const key = `${role}@${unit}`;
    const tier = this.#tiers.get(role) ?? emptyLoad();
    const post = this.#posts.get(key) ?? { ...emptyLoad(), role, unit, weeks: {} };
    this.#tiers.set(role, tier);
    this.#posts.set(key, post);
    const week = mondayOf(openedAt, this.timeZone);
    const inWeek = weekIn(this.#weeks, week);
    const ofPost = weekIn(post.weeks, week);
    for (const both of [tier.tasks, post.tasks, inWeek, ofPost]) both[side] += 1;
    if (isOverdue === true) for (const both of [tier.overdue, post.overdue]) both[side] += 1;
  }

  #differ(serial: number, pair: Pair): void {
    const kind = kindOf(pair);
    if (kind === undefined) return;
    this.#differing[kind] += 1;
    const shown = pair.draft ?? pair.live;
    if (shown === undefined) return;
    const { place, process, task } = shown;
    const key = `${place.role}@${place.unit}`;
    const told = this.#toldOf.get(key) ?? 0;
    if (told >= MOST_TOLD) return;
    this.#toldOf.set(key, told + 1);
    this.#differences.push({
      ...{ kind, serial, process, task, ...place },
      ...(pair.live && { live: timesOf(pair.live) }),
      ...(pair.draft && { draft: timesOf(pair.draft) }),
    });
  }

  /** The processes in which only one of the rules gives anybody work about this record. */
  #compare(serial: number, pairs: readonly Pair[]): void {
    const processes = new Map<string, Pair[]>();
    for (const pair of pairs) {
      const process = (pair.draft ?? pair.live)?.process ?? '';
      processes.set(process, [...(processes.get(process) ?? []), pair]);
    }
    for (const [process, mine] of processes) {
      const only = SIDES.find((side) => mine.every((pair) => pair[otherThan(side)] === undefined));
      const first = mine.reduce((one, pair) => (beginOf(pair) < beginOf(one) ? pair : one));
      const work = first.draft ?? first.live;
      if (only === undefined || work === undefined) continue;
      const key = `${only} ${process}`;
      const found = this.#oneSided.get(key) ?? { process, only, records: 0, examples: [] };
      this.#oneSided.set(key, found);
      found.records += 1;
      if (found.examples.length < MOST_TOLD)
        found.examples.push({ serial, at: work.openedAt, ...work.place });
    }
  }
}

/** The number of the Monday of the week, in days since 1970-01-01, which was a Thursday. */
function mondayOf(at: Instant, timeZone: string): number {
  const day = dayNumberAt(at, timeZone);
  return day - ((((day + 3) % 7) + 7) % 7);
}

function weekIn(weeks: Record<number, Both>, monday: number): Both {
  const known: Both | undefined = weeks[monday];
  return known ?? (weeks[monday] = { live: 0, draft: 0 });
}

function kindOf(pair: Pair): TaskDifference['kind'] | undefined {
  if (pair.live === undefined) return 'more';
  if (pair.draft === undefined) return 'fewer';
  return isMoved(pair) ? 'moved' : undefined;
}

function timesOf({ openedAt, dueAt, closedAt, isOverdue }: PlacedWork) {
  return {
    ...{ openedAt, isOverdue: isOverdue === true },
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(closedAt === undefined ? {} : { closedAt }),
  };
}

function otherThan(side: Side): Side {
  return side === 'live' ? 'draft' : 'live';
}

function emptyLoad(): Load {
  return { tasks: { live: 0, draft: 0 }, overdue: { live: 0, draft: 0 } };
}
