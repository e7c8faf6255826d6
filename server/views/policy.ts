import type { Program } from '../../engine/program.js';
import type { ClauseView, PolicyView } from '../http/types.js';
import { found } from '../refusals/refused.js';
import { citations } from './citations.js';
import { casesByClause } from './clause-cases.js';
import type { Desk } from './desk.js';

/** The plan: its papers, and each clause with what implements it and the cases that run on it now. */
export async function policyView(desk: Desk): Promise<PolicyView> {
  const { words } = desk.active;
  const { policy, pack } = words;
  return {
    title: policy.title,
    sources: Object.entries(pack.sources ?? {}).map(([id, source]) => ({ id, ...source })),
    clauses: await inFull(desk, Object.keys(policy.clauses)),
  };
}

/** A clause with what implements it and the cases that run on it now. */
export async function clauseView(desk: Desk, id: string): Promise<ClauseView> {
  const [clause] = await inFull(desk, [id]);
  return found(clause);
}

async function inFull(desk: Desk, ids: readonly string[]): Promise<ClauseView[]> {
  const { words } = desk.active;
  const clauses = clausesOf(words, ids);
  const cases = await casesByClause(desk);
  return clauses.map((clause) => ({
    ...clause,
    elements: citations(words).get(clause.id) ?? [],
    cases: cases.get(clause.id) ?? [],
    scenarios: Object.values(words.scenarios)
      .filter(({ cites }) => cites?.includes(clause.id) === true)
      .map(({ id, title }) => ({ id, title })),
  }));
}

/** Clauses as they are read beside a task. */
export function clausesOf({ policy, pack }: Program, ids: readonly string[]): ClauseView[] {
  return ids.flatMap((id) => {
    const clause = Object.hasOwn(policy.clauses, id) ? policy.clauses[id] : undefined;
    if (clause === undefined) return [];
    const { heading, summary, normative, place, waived, remains, source = '' } = clause;
    const sourceTitle = pack.sources?.[source]?.title;
    return [
      {
        id,
        heading,
        summary,
        normative,
        ...(place === undefined ? {} : { place }),
        ...(sourceTitle === undefined ? {} : { sourceTitle }),
        ...(waived === undefined ? {} : { waived }),
        ...(remains === undefined ? {} : { remains }),
      },
    ];
  });
}
