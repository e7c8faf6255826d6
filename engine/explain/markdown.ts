import type { Language } from '../wording/wording.js';
import { clauseRow, contentsOf, NOT_SHOWN } from './contents.js';
import type {
  ClauseCoverage,
  Explanation,
  FormExplained,
  IndicatorExplained,
  ListExplained,
  ProcessExplained,
} from './explanation.js';
import { HEADINGS, type Headings } from './headings.js';
import { table } from './table.js';

/** An explanation as a document to read and to print. */
export function markdownOf(explanation: Explanation, language: Language): string {
  const words = HEADINGS[language];
  const { pack, tiers, processes, forms, duties, ledgers, indicators } = explanation;
  const sections = [
    [
      `# ${pack.title} ${pack.version}`,
      pack.description ?? '',
      `${words.fingerprint}\`${pack.hash}\``,
      contentsOf(explanation, words),
    ],
    [`## ${words.processes}`, ...processes.map((process) => processText(process, words))],
    [
      `## ${words.duties}`,
      table(
        [words.duty, words.role, words.when, words.form, words.overdue, words.clause],
        duties.map((duty) => [
          duty.title,
          duty.role,
          duty.when,
          duty.form,
          listed(words, duty.overdue),
          listed(words, duty.clauses),
        ]),
      ),
    ],
    [
      `## ${words.clauses}`,
      table(
        [words.clause, words.elements, words.acting, words.storyCount, words.left],
        explanation.clauses.map((clause) => clauseRow(clause, words)),
      ),
      explanation.clauses.length === 0 ? '' : words.notShown,
      ...explanation.clauses.map((clause) => clauseText(clause, words)),
    ],
    [
      `## ${words.assumptions}`,
      table(
        [words.where, words.assumption, words.clause],
        explanation.assumptions.map(({ title, text, clauses }) => [
          title,
          text,
          listed(words, clauses),
        ]),
      ),
    ],
    [
      `## ${words.tiers}`,
      ...tiers.map(({ title, unit, reportsTo, duties: own }) =>
        [
          `### ${title}`,
          `${words.unit}${unit}${reportsTo.length === 0 ? '' : `${words.reportsTo}${listed(words, reportsTo)}`}`,
          own.map((duty) => `- ${duty.title}${cited(duty.clauses)}`).join('\n'),
        ].join('\n\n'),
      ),
    ],
    [`## ${words.ledgers}`, ...ledgers.map((ledger) => listText(ledger, words))],
    [`## ${words.indicators}`, ...indicators.map((indicator) => indicatorText(indicator, words))],
    [`## ${words.forms}`, ...forms.map((form) => formText(form, words))],
  ];
  const told = sections.map((parts) => parts.filter((part) => part.trim() !== ''));
  return `${told
    .filter((parts) => parts.length > 1)
    .flat()
    .join('\n\n')}\n`;
}

function clauseText(clause: ClauseCoverage, words: Headings): string {
  const { id, heading, normative, waived, remains, elements, scenarios } = clause;
  const stories = scenarios.filter(({ cites }) => cites).map(({ title }) => title);
  return [
    `### ${id} ${heading}`,
    [
      normative ? '' : `- ${words.notNormative}`,
      waived === undefined ? '' : `- ${words.waived}${waived}`,
      remains === undefined ? '' : `- ${words.remains}${remains}`,
      stories.length === 0 ? '' : `- ${words.stories}${listed(words, stories)}`,
      `- ${words.proved(elements.filter(({ scenarios: by = [] }) => by.length > 0).length, elements.length, scenarios.length)}`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
    table(
      [words.element, words.place, words.storyCount],
      elements.map(({ title, pointer, scenarios: by }) => [
        title,
        `\`${pointer}\``,
        by === undefined ? NOT_SHOWN : String(by.length),
      ]),
    ),
  ].join('\n\n');
}

function processText(process: ProcessExplained, words: Headings): string {
  const { title, description = '', ladder, diagram } = process;
  return [
    `### ${title}`,
    description,
    table(
      [
        words.day,
        words.calendar,
        words.role,
        words.task,
        words.form,
        words.due,
        words.overdue,
        words.clause,
      ],
      ladder.map((rung) => [
        `${rung.state}${rung.when.length === 0 ? '' : `${words.colon}${rung.when.join(words.semicolon)}`}`,
        rung.calendar,
        rung.role,
        rung.task,
        rung.form,
        rung.due,
        rung.overdue.join(words.semicolon),
        listed(words, rung.clauses),
      ]),
    ),
    `\`\`\`mermaid\n${diagram}\n\`\`\``,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function formText({ title, fields, checks }: FormExplained, words: Headings): string {
  return [
    `### ${title}`,
    table(
      [words.field, words.kind, words.required, words.asked, words.choices],
      fields.map((field) => [
        field.title,
        field.kind,
        field.required ? words.yes : '',
        field.when ?? '',
        listed(words, field.choices ?? []),
      ]),
    ),
    checks.map(({ require, message }) => `- ${message} (${require})`).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function listText(list: ListExplained, words: Headings): string {
  const { title, description, where, columns, readers, clauses } = list;
  return [
    `### ${title}${cited(clauses)}`,
    description ?? '',
    [
      where === undefined ? '' : `- ${words.who}${where}`,
      `- ${words.columns}${listed(words, columns)}`,
      readers.length === 0 ? '' : `- ${words.readers}${listed(words, readers)}`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function indicatorText(indicator: IndicatorExplained, words: Headings): string {
  const { title, description, denominator, numerator, exclusions, target, by, clauses } = indicator;
  const rows = [
    [words.denominator, denominator],
    [words.numerator, numerator],
    [words.exclusions, exclusions.length === 0 ? undefined : listed(words, exclusions)],
    [words.target, target],
    [words.by, by.length === 0 ? undefined : listed(words, by)],
  ].flatMap(([name = '', said]) => (said === undefined ? [] : [`- ${name}${said}`]));
  return [`### ${title}${cited(clauses)}`, description ?? '', rows.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}

function listed({ comma }: Headings, parts: readonly string[]): string {
  return parts.join(comma);
}

function cited(clauses: readonly string[]): string {
  return clauses.length === 0 ? '' : ` [${clauses.join(', ')}]`;
}
