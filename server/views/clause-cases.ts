import type { Program } from '../../engine/program.js';
import type { ClauseCases } from '../http/types.js';
import { openCaseCounts } from '../store/reading/case-list.js';
import { citations } from './citations.js';
import type { Desk } from './desk.js';

/** The open cases that the reader may see, by the clauses that what they stand in cites. */
export async function casesByClause(desk: Desk): Promise<Map<string, ClauseCases[]>> {
  const { sql, reader, active } = desk;
  const { words } = active;
  const counts = await openCaseCounts(sql, reader);
  const cases = new Map<string, ClauseCases[]>();
  for (const [clause, elements] of citations(words)) {
    const places = wherePlayed(elements.map(({ pointer }) => pointer));
    const found = places.flatMap((place) => countedAt(words, place, counts));
    if (found.length > 0) cases.set(clause, found);
  }
  return cases;
}

interface Place {
  process: string;
  /** Left out: the process as a whole. */
  state?: string;
}

/** processes/x.json#/states/y/tasks/z is played in state y of x; a duty by the cases that are made of it. */
function wherePlayed(pointers: readonly string[]): Place[] {
  const states = new Map<string, Set<string> | 'all'>();
  for (const pointer of pointers) {
    const [, folder, id = '', path = ''] =
      /^(processes|duties)\/(.+)\.json#(.*)$/.exec(pointer) ?? [];
    if (folder === undefined) continue;
    const process = folder === 'duties' ? `duty.${id}` : id;
    const state = /^\/states\/([^/]+)/.exec(path)?.[1];
    const known = states.get(process) ?? new Set<string>();
    if (folder === 'duties' || path === '' || path.startsWith('/on/')) states.set(process, 'all');
    else if (state !== undefined && known !== 'all') states.set(process, known.add(state));
  }
  return [...states].flatMap(([process, known]) =>
    known === 'all' ? [{ process }] : [...known].map((state) => ({ process, state })),
  );
}

function countedAt(
  words: Program,
  { process, state }: Place,
  counts: readonly { process: string; state: string; count: number }[],
): ClauseCases[] {
  const count = counts
    .filter((one) => one.process === process && (state === undefined || one.state === state))
    .reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return [];
  const title = words.processes[process]?.definition.title ?? process;
  if (state === undefined) return [{ process, title, count }];
  const stateTitle = words.processes[process]?.states[state]?.definition.title ?? state;
  return [{ process, title, state, stateTitle, count }];
}
