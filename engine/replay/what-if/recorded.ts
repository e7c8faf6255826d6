import type { CaseEvent, Effect } from '../../case.js';
import { statementsIn } from '../../correct/statements.js';
import { RECORD_MARKED } from '../../decide/marked.js';
import type { Data, Instant } from '../../json.js';
import type { Program } from '../../program.js';
import { digested, NOTHING_DECIDED } from './digest.js';
import type { Happening, Late, RecordedHistory, Told } from './history.js';

/** A case as it is stored: its events, oldest first, with what came of each. */
export interface StoredCase {
  process: string;
  /** The version of the pack that it runs on. */
  program: Program;
  events: { event: CaseEvent; effects: readonly Effect[] }[];
}

/** What was last told of a record and a day. */
export type StoredTelling = Told & { at: Instant };

/** What happened to a record from outside, out of what is stored of its cases and of what was told. */
export function recorded(
  cases: readonly StoredCase[],
  tellings: readonly StoredTelling[],
  data: Data,
): Omit<RecordedHistory, 'serial' | 'type' | 'units'> {
  if (cases.length === 0 && areApart(tellings)) return onlyTold(tellings, data);
  const happenings = new Map<string, Happening>();
  for (const told of tellings) happenings.set(keyOf(told), told);
  const late: Late[] = [];
  const versions: RecordedHistory['versions'] = [];
  let digest = 0;
  for (const { process, program, events } of cases) {
    let mine = NOTHING_DECIDED;
    const lived = events.map(({ event }) => event);
    const counts = new Map(statementsIn(lived).map(({ of, data: said }) => [of, said]));
    const openedAt = new Map<string, Instant>();
    const setAt = new Map<string, Instant>();
    for (const [index, { event, effects }] of events.entries()) {
      // What is put right is so from the start, and nothing happens by it.
      if (event.type === 'corrected') continue;
      mine = digested(mine, event.at, effects);
      if (event.type === 'opened') versions.push({ at: event.at, hash: program.hash });
      if (event.type === 'fell-due') {
        // One that was set for a day gone by fired at once, and nobody was late.
        const due = Math.max(event.dueAt, setAt.get(event.timer) ?? event.dueAt);
        if (event.at > due) late.push({ due, at: event.at });
      }
      const happening = fromOutside(process, event, openedAt, counts.get(index + 1));
      if (happening !== undefined) happenings.set(keyOf(happening), happening);
      for (const effect of effects) {
        if (effect.type === 'task-opened') openedAt.set(effect.task, event.at);
        if (effect.type === 'timer-set') setAt.set(effect.timer, event.at);
      }
    }
    digest += mine;
  }
  return {
    data: dataAtFirst(cases, data),
    happenings: [...happenings.values()].sort((one, other) => one.at - other.at),
    late: late.sort((one, other) => one.due - other.due),
    versions: versions.sort((one, other) => one.at - other.at),
    digest,
  };
}

/** Of most records only tellings are known, each at a moment of its own: there is nothing to compare them with. */
function areApart(tellings: readonly StoredTelling[]): boolean {
  return new Set(tellings.map(({ at }) => at)).size === tellings.length;
}

function onlyTold(tellings: readonly StoredTelling[], data: Data): ReturnType<typeof recorded> {
  const happenings = [...tellings].sort((one, other) => one.at - other.at);
  return { data: { ...data }, happenings, late: [], versions: [], digest: NOTHING_DECIDED };
}

/** One telling is heard by several cases, and opens others: it happened once. */
function keyOf(happening: Happening): string {
  const { at, kind } = happening;
  switch (kind) {
    case 'told':
      return `${at} ${happening.event}`;
    case 'applied':
      return `${at} ${happening.process} ${happening.opening}`;
    case 'came':
      return `${at} ${happening.process}`;
    case 'sent':
      return `${at} ${happening.process} ${happening.task}`;
  }
}

/** @param counts what counts as said in its form by now */
function fromOutside(
  process: string,
  event: CaseEvent,
  openedAt: ReadonlyMap<string, Instant>,
  counts: Data | undefined,
): Happening | undefined {
  const { at } = event;
  switch (event.type) {
    case 'told':
      return event.event === RECORD_MARKED
        ? undefined
        : { at, kind: 'told', event: event.event, data: event.data };
    case 'submitted': {
      const { task, form } = event;
      const data = counts ?? event.data;
      const after = at - (openedAt.get(task) ?? at);
      return { at, kind: 'sent', process, task, form, data, after };
    }
    case 'fell-due':
      return undefined;
    case 'opened': {
      const { how } = event;
      if (how.kind === 'telling') return { at, kind: 'told', event: how.event, data: how.data };
      if (how.kind === 'calendar')
        return { at, kind: 'came', process, duty: how.duty, data: how.data };
      if (how.kind === 'case') return undefined;
      const { opening, form } = how;
      const data = counts ?? how.data;
      return { at, kind: 'applied', process, opening, form, data };
    }
  }
}

/**
 * What the record said before it all: of each field what the first event said whose process reads it, else what it says
 * now. What one that was marked before anybody read it had said is not known.
 */
function dataAtFirst(cases: readonly StoredCase[], now: Data): Data {
  const told = cases
    .flatMap(({ process, program, events }) =>
      events.map(({ event, effects }) => ({
        ...{ event, effects },
        reads: program.processes[process]?.readsOfRecord ?? [],
      })),
    )
    .sort((one, other) => one.event.at - other.event.at);
  const data = { ...now };
  const known = new Set<string>();
  for (const { event, effects, reads } of told) {
    for (const name of reads) {
      if (known.has(name)) continue;
      known.add(name);
      const said = event.record[name];
      if (said === undefined) delete data[name];
      else data[name] = said;
    }
    for (const name of markedBy(effects)) {
      if (known.has(name)) continue;
      known.add(name);
      delete data[name];
    }
  }
  return data;
}

function markedBy(effects: readonly Effect[]): string[] {
  return effects.flatMap((effect) =>
    effect.type === 'record-marked' ? Object.keys(effect.data) : [],
  );
}
