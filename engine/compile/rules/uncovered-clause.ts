import { issue, pointerOf } from '../faults.js';
import { citedClauses } from './cited-clauses.js';
import type { Rule } from './rules.js';

/** A clause that obliges somebody, and that nothing implements and nobody waived. */
export const uncoveredClause: Rule = (program) => {
  const cited = citedClauses(program);
  return Object.entries(program.policy.clauses)
    .filter(([id, clause]) => clause.normative && clause.waived === undefined && !cited.has(id))
    .map(([id, { heading }]) =>
      issue(
        'uncovered-clause',
        'policy.json',
        pointerOf('clauses', id),
        {
          zh: `条款 ${id}“${heading}”没有任何要素落实，也没有说明理由`,
          en: `Nothing implements clause ${id} “${heading}”, and no reason is given`,
        },
        {
          severity: 'warning',
          hint: {
            zh: '在落实它的要素上写 cites，或写明 waived 的理由',
            en: 'Cite it where it is implemented, or say why in waived',
          },
        },
      ),
    );
};
