import { FOLDERS } from '../documents.js';
import { issue, pointerOf } from '../faults.js';
import type { Program } from '../../program.js';
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

/** Every clause that some element cites. */
function citedClauses({ documents }: Program): Set<string> {
  const cited = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, part] of Object.entries(value)) {
      if (name === 'cites' && Array.isArray(part))
        part.forEach((clause) => cited.add(String(clause)));
      else visit(part);
    }
  };
  visit([
    documents.parameters,
    documents.units,
    ...Object.values(FOLDERS)
      .filter((kind) => kind !== 'scenario')
      .map((kind) => documents[kind]),
  ]);
  return cited;
}
