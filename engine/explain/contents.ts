import type { ClauseCoverage, Explanation } from './explanation.js';
import type { Headings } from './headings.js';

/** What a reader finds, in the order of the document, and how much of it. */
export function contentsOf(explanation: Explanation, words: Headings): string {
  const { processes, duties, clauses, assumptions, tiers, ledgers, indicators, forms } =
    explanation;
  const rungs = processes.reduce((sum, { ladder }) => sum + ladder.length, 0);
  const parts: [string, number, string[]][] = [
    [
      `${words.processes}${words.brackets(words.rungs(rungs))}`,
      processes.length,
      titles(processes),
    ],
    [words.duties, duties.length, []],
    [words.clauses, clauses.length, []],
    [words.assumptions, assumptions.length, []],
    [words.tiers, tiers.length, []],
    [words.ledgers, ledgers.length, []],
    [words.indicators, indicators.length, []],
    [words.forms, forms.length, []],
  ];
  return parts
    .filter(([, count]) => count > 0)
    .flatMap(([title, count, below]) => [
      `- ${title}${words.colon}${count}`,
      ...below.map((one) => `  - [${one}](#${anchorOf(one)})`),
    ])
    .join('\n');
}

/** How a clause stands, in one row: what implements it, and what of that a story shows. */
export function clauseRow(clause: ClauseCoverage, words: Headings): string[] {
  const { id, heading, normative, waived, remains, elements, scenarios } = clause;
  const shown = elements.filter(({ scenarios: by }) => by !== undefined);
  const acting = shown.filter(({ scenarios: by = [] }) => by.length > 0);
  const left = [
    normative ? '' : words.notNormative,
    waived === undefined ? '' : `${words.waived}${waived}`,
    remains === undefined ? '' : `${words.remains}${remains}`,
  ];
  return [
    `[${id} ${heading}](#${anchorOf(`${id} ${heading}`)})`,
    String(elements.length),
    shown.length === 0 ? NOT_SHOWN : `${acting.length} / ${shown.length}`,
    String(scenarios.length),
    left.filter((part) => part !== '').join(words.semicolon),
  ];
}

/** Stands where no story can show something. */
export const NOT_SHOWN = '—';

/** The fragment that a heading has, as GitHub and most readers of Markdown make it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');
}

function titles(all: readonly { title: string }[]): string[] {
  return all.map(({ title }) => title);
}
