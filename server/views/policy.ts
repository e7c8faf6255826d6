import type { Program } from '../../engine/program.js';
import type { ClauseView, ElementView, PolicyView } from '../http/types.js';
import { found } from '../refusals/refused.js';
import { citations } from './citations.js';

/** The plan: its papers, and each clause with the elements that implement it. */
export function policyView(words: Program): PolicyView {
  const { policy, pack } = words;
  return {
    title: policy.title,
    sources: Object.entries(pack.sources ?? {}).map(([id, source]) => ({ id, ...source })),
    clauses: Object.keys(policy.clauses).map((id) => clauseView(words, id)),
  };
}

/** A clause with the elements that implement it. */
export function clauseView(words: Program, id: string): ClauseView {
  const elements: ElementView[] = citations(words).get(id) ?? [];
  return { ...found(clausesOf(words, [id])[0]), elements };
}

/** Clauses as they are read beside a task. */
export function clausesOf({ policy, pack }: Program, ids: readonly string[]): ClauseView[] {
  return ids.flatMap((id) => {
    const clause = Object.hasOwn(policy.clauses, id) ? policy.clauses[id] : undefined;
    if (clause === undefined) return [];
    const { heading, summary, normative, place, waived, source = '' } = clause;
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
      },
    ];
  });
}
