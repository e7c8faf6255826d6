import { dayOf } from '../../engine/calendar/zone.js';
import { written } from '../../engine/expression/template.js';
import type { ComparisonQuery, FindingEntry, FindingView } from '../http/types.js';
import { layOut } from '../sheets/lay-out.js';
import type { SheetColumn, SheetLine } from '../sheets/sheet.js';
import { tabName } from '../sheets/tab-name.js';
import { writeApart } from '../sheets/write-apart.js';
import { allFindings } from '../store/comparisons/reading.js';
import { findingViews, recordsIn } from './comparison-findings.js';
import { openComparison, type OpenedComparison } from './comparison-opened.js';
import { comparisonView } from './comparisons.js';
import type { Desk } from './desk.js';
import type { SheetFile } from './ledger-sheet.js';
import { readOfRecord } from './reads.js';
import { mayTakeAlone, withinSheet } from './sheet-limits.js';
import { type SheetWords, sheetWords } from './sheet-words.js';

/** What a comparison found as a spreadsheet: what the same query shows on the screen, but whole, as long as one may take away alone. */
export async function comparisonSheet(
  desk: Desk,
  id: string,
  query: ComparisonQuery,
): Promise<SheetFile> {
  const opened = await openComparison(desk, id, query);
  mayTakeAlone(desk, opened.reader.posts, opened.total);
  return sheetOf(desk, opened);
}

/** The same, to which somebody else agreed, as it is now. */
export async function agreedComparisonSheet(
  desk: Desk,
  id: string,
  query: ComparisonQuery,
): Promise<SheetFile> {
  return sheetOf(desk, await openComparison(desk, id, query));
}

async function sheetOf(desk: Desk, opened: OpenedComparison): Promise<SheetFile> {
  const { comparison, total } = opened;
  withinSheet(total);
  const words = sheetWords(desk.language);
  const today = dayOf(desk.now, desk.active.program.pack.timeZone);
  const day = written(today, { type: 'string', format: 'date' }, desk.language);
  const { unit, ours, theirs, same } = comparisonView(desk, comparison);
  const findings = await allOf(desk, opened);
  const fields = fieldsOf(findings);
  const heading = words.findings(comparison.title);
  const sheet = layOut(
    {
      ...{ name: tabName(comparison.title), heading, empty: words.empty },
      about: [words.unit(unit), words.compared(theirs, ours, same)].join(words.gap),
      drawnUp: [words.total(total), words.day(day)].join(words.gap),
      columns: columnsOf(words, fields),
      lines: findings.flatMap((finding) => linesOf(words, finding, fields)),
      foot: [],
      ...{ pageFoot: words.pageFoot, dayFormat: words.dayFormat, font: words.font },
      landscape: true,
    },
    words.number,
  );
  return { name: `${heading} ${today}.xlsx`, content: await writeApart(sheet) };
}

/** All that was asked for, and of whom it tells is written down. */
async function allOf(desk: Desk, { comparison, filter }: OpenedComparison): Promise<FindingView[]> {
  const { id, title: subject, record_type: type } = comparison;
  const findings: FindingView[] = [];
  for await (const page of allFindings(desk.sql, id, filter))
    findings.push(...(await findingViews(desk, type, page)));
  await desk.note(
    recordsIn(findings).map((record) =>
      readOfRecord('comparison-sheet', { type, id: record }, { subject }),
    ),
  );
  return findings;
}

interface Field {
  name: string;
  title: string;
}

/** Each field of which an entry says something. */
function fieldsOf(findings: readonly FindingView[]): Field[] {
  const fields = new Map<string, string>();
  for (const { ours, theirs } of findings)
    for (const { values } of [...ours, ...theirs])
      for (const { name, title } of values) if (!fields.has(name)) fields.set(name, title);
  return [...fields].map(([name, title]) => ({ name, title }));
}

function columnsOf(words: SheetWords, fields: readonly Field[]): SheetColumn[] {
  const column = (title: string, width: number): SheetColumn => ({ title, width, kind: 'text' });
  const { name, kind, side, where, differs, outcome, note } = words.finding;
  return [
    ...[column(name, 6), column(kind, 8), column(side, 5), column(where, 10)],
    ...fields.map(({ title }) => column(title, 9)),
    ...[column(differs, 8), column(outcome, 8), column(note, 10)],
  ];
}

/** A line for each entry, ours before theirs, so that one stands below the other. */
function linesOf(words: SheetWords, finding: FindingView, fields: readonly Field[]): SheetLine[] {
  const { finding: said } = words;
  const titles = fields.filter(({ name }) => finding.fields.includes(name));
  const line = (side: string, where: string, { values }: FindingEntry): SheetLine => ({
    struckOff: false,
    cells: [
      ...[finding.name, said.kinds[finding.kind], side, where],
      ...fields.map(({ name }) => values.find((value) => value.name === name)?.value ?? null),
      titles.map(({ title }) => title).join(words.and),
      finding.outcome === undefined ? null : said.outcomes[finding.outcome],
      finding.note ?? null,
    ],
  });
  return [
    ...finding.ours.map((entry) =>
      line(said.ours, (entry.record?.units ?? []).join(words.and), entry),
    ),
    ...finding.theirs.map((entry) => line(said.theirs, said.line(entry.line ?? 0), entry)),
  ];
}
