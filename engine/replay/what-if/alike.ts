import type { CompiledProcess, Program } from '../../program.js';
import type { RecordedHistory } from './history.js';

/** What a draft leaves as it is, beside the versions that were in force. */
export interface Alike {
  /** Whether the draft makes of a history what was made of it, so that it need not be lived through again. */
  decides: (history: RecordedHistory, opened: ReadonlySet<string>) => boolean;
  /** Whether all work goes to the same posts. */
  addresses: boolean;
}

/** The name of a process under a version, among those that a record's history opened. */
export function openedKey(hash: string, process: string): string {
  return `${hash} ${process}`;
}

/**
 * Finds out which processes decide differently under a draft. A history that opened none of them, and in which
 * nothing was told that could open one, comes to the same.
 */
export function alike(versions: readonly Program[], draft: Program): Alike {
  const unlike = new Set<string>();
  const openers = new Set<string>();
  for (const version of versions) {
    for (const id of processesUnlike(version, draft)) {
      unlike.add(openedKey(version.hash, id));
      for (const program of [version, draft])
        for (const { definition } of program.processes[id]?.openings ?? [])
          if (definition.event !== undefined) openers.add(definition.event);
    }
  }
  return {
    decides: ({ happenings }, opened) =>
      ![...opened].some((key) => unlike.has(key)) &&
      (openers.size === 0 ||
        !happenings.some((one) => one.kind === 'told' && openers.has(one.event))),
    addresses: versions.every((version) => addressing(version) === addressing(draft)),
  };
}

function processesUnlike(version: Program, draft: Program): string[] {
  const ids = new Set([...Object.keys(version.processes), ...Object.keys(draft.processes)]);
  const [sign, other] = [signs(version), signs(draft)];
  return [...ids].filter((id) => sign(id) !== other(id));
}

/** All that a decision in a process depends on, as text. */
function signs(program: Program): (id: string) => string {
  const { calendar, pack } = program.documents;
  const everywhere = JSON.stringify([calendar, pack.timeZone]);
  return (id) => {
    const process = program.processes[id];
    if (process === undefined) return '';
    const text = JSON.stringify(process.definition);
    return `${text}${numbersIn(text, program)}${formsOf(process, program)}${everywhere}`;
  };
}

function numbersIn(text: string, { parameters }: Program): string {
  const names = new Set([...text.matchAll(/\bparams\.(\w+)/g)].map(([, name = '']) => name));
  return JSON.stringify([...names].sort().map((name) => parameters[name]));
}

/** What a form computes is in what was sent; its number of days may be in a condition that names it. */
function formsOf({ definition: { states } }: CompiledProcess, { forms }: Program): string {
  const used = Object.values(states).flatMap(({ tasks = {} }) =>
    Object.values(tasks).map(({ form }) => forms[form]?.hash),
  );
  return used.join(' ');
}

function addressing({ tiers, records, processes }: Program): string {
  return JSON.stringify([
    Object.entries(tiers).map(([role, { unitType, reportsTo }]) => [role, unitType, reportsTo]),
    Object.entries(records).map(([type, { units }]) => [type, units]),
    Object.entries(processes).map(([id, { definition }]) => [id, definition.line]),
  ]);
}
