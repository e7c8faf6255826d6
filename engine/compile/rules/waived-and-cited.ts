import { issue, pointerOf } from '../faults.js';
import { citedClauses } from './cited-clauses.js';
import type { Rule } from './rules.js';

/** A clause that is waived, although something implements it. */
export const waivedAndCited: Rule = (program) => {
  const cited = citedClauses(program);
  return Object.entries(program.policy.clauses)
    .filter(([id, { waived }]) => waived !== undefined && cited.has(id))
    .map(([id, { heading }]) =>
      issue(
        'waived-and-cited',
        'policy.json',
        pointerOf('clauses', id, 'waived'),
        {
          zh: `条款 ${id}“${heading}”写明了不落实的理由，却又被引用为已落实`,
          en: `Clause ${id} “${heading}” is waived, and yet something cites it`,
        },
        {
          severity: 'warning',
          hint: {
            zh: '去掉 waived，或去掉引用；只落实了一部分的写在 remains 里',
            en: 'Remove waived, or the citation; what is done in part only says so in remains',
          },
        },
      ),
    );
};
