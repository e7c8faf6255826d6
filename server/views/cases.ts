import type { CaseList, CaseQuery } from '../http/types.js';
import { caseList } from '../store/reading/case-list.js';
import { caseSummaries, stateView } from './case-summary.js';
import type { Desk } from './desk.js';
import { pageOf } from './page.js';

/** The cases that the reader may see, newest first, and how many there are in each state. */
export async function caseListView(desk: Desk, query: CaseQuery): Promise<CaseList> {
  const { process, state, open, record, q } = query;
  const { cases, total, states } = await caseList(desk.sql, desk.reader, {
    ...pageOf(query),
    ...(process === undefined ? {} : { process }),
    ...(state === undefined ? {} : { state }),
    ...(open === undefined ? {} : { open: open === 'true' }),
    ...(record === undefined ? {} : { record: recordNamed(record) }),
    ...(q === undefined ? {} : { q }),
  });
  const summaries = await caseSummaries(desk, cases);
  return {
    cases: cases.flatMap(({ id }) => summaries.get(id) ?? []),
    total,
    states: await stateCounts(desk, states),
  };
}

/** The record that an address names as type/id; an id may hold a slash, a type does not. */
function recordNamed(text: string): { type: string; id: string } {
  const slash = text.indexOf('/');
  return { type: text.slice(0, slash), id: text.slice(slash + 1) };
}

/** The same state of two versions of a pack is one line: the words of the version in force. */
async function stateCounts(
  desk: Desk,
  counted: readonly { process: string; state: string; pack_hash: string; count: number }[],
): Promise<CaseList['states']> {
  const lines = new Map<string, CaseList['states'][number]>();
  for (const { process, state, pack_hash: hash, count } of counted) {
    const known = lines.get(`${process}/${state}`);
    if (known !== undefined) {
      known.count += count;
      continue;
    }
    const inForce = desk.active.words.processes[process]?.states[state] !== undefined;
    const { words } = inForce ? desk.active : await desk.editionOf(hash);
    lines.set(`${process}/${state}`, {
      process,
      processTitle: words.processes[process]?.definition.title ?? process,
      state: stateView(words, process, state),
      count,
    });
  }
  return [...lines.values()];
}
