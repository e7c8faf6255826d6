import { dayOf, localOf } from '../../engine/calendar/zone.js';
import { isDay } from '../../engine/calendar/day.js';
import { written } from '../../engine/expression/template.js';
import type { Json } from '../../engine/json.js';
import type { CompiledColumn } from '../../engine/ledger/compiled.js';
import { rowsOf } from '../ledgers/rows.js';
import type { LedgerQuery } from '../http/types.js';
import type { Read } from '../store/writing/access-log.js';
import { layOut } from '../sheets/lay-out.js';
import type { SheetCell, SheetLine } from '../sheets/sheet.js';
import { tabName } from '../sheets/tab-name.js';
import { writeApart } from '../sheets/write-apart.js';
import { cellText, isWhole, kindOf } from './cell.js';
import type { Desk } from './desk.js';
import { levelsInLists } from './levels.js';
import { openLedger, type OpenedLedger } from './ledger-opened.js';
import { readOfRecord } from './reads.js';
import { sheetAbout } from './sheet-about.js';
import { mayTakeAlone, withinSheet } from './sheet-limits.js';
import { sheetWords } from './sheet-words.js';
import { titlesIn } from './shown-in.js';
import type { Shown } from './values.js';

const USUAL_WIDTH = 8;

/** A spreadsheet, with the name under which it is kept. */
export interface SheetFile {
  name: string;
  content: Buffer;
}

/** A ledger as a spreadsheet: what the same query shows on the screen, but whole, as long as one may take away alone. */
export async function ledgerSheet(desk: Desk, id: string, query: LedgerQuery): Promise<SheetFile> {
  const opened = await openLedger(desk, id, query);
  mayTakeAlone(desk, opened.sight.reader.posts, opened.selected.lines.length);
  return sheetOf(desk, opened, query);
}

/** A ledger's sheet to which somebody else agreed, as it is now. */
export async function agreedLedgerSheet(
  desk: Desk,
  id: string,
  query: LedgerQuery,
): Promise<SheetFile> {
  return sheetOf(desk, await openLedger(desk, id, query), query);
}

async function sheetOf(desk: Desk, opened: OpenedLedger, query: LedgerQuery): Promise<SheetFile> {
  const { ledger, selected, where } = opened;
  const count = selected.lines.length;
  withinSheet(count);
  const { title, paper = {} } = ledger.definition;
  const heading = paper.heading ?? title;
  const words = sheetWords(desk.language);
  const today = dayOf(desk.now, desk.active.program.pack.timeZone);
  const day = written(today, { type: 'string', format: 'date' }, desk.language);
  const units = where.unit === undefined ? where.below : [where.unit];
  const unit = units.map((one) => one.title).join(words.and);
  const signatures = Object.values(paper.signatures ?? {}).map(words.signature);
  const sheet = layOut(
    {
      name: tabName(title),
      heading,
      about: sheetAbout(desk, opened, query, unit),
      drawnUp: [words.total(count), words.day(day)].join(words.gap),
      columns: Object.values(ledger.columns).map((column) => ({
        title: column.definition.title,
        width: column.definition.width ?? USUAL_WIDTH,
        kind: kindOf(column),
      })),
      lines: await linesOf(desk, opened),
      empty: words.empty,
      foot: [
        ...(paper.note === undefined ? [] : [words.note(paper.note)]),
        ...(signatures.length === 0 ? [] : [signatures.join(words.gap.repeat(5))]),
        ...((paper.seal ?? true) ? [words.seal(unit)] : []),
      ],
      ...{ pageFoot: words.pageFoot, dayFormat: words.dayFormat, font: words.font },
      landscape: paper.landscape ?? true,
    },
    words.number,
  );
  return { name: `${heading} ${unit} ${today}.xlsx`, content: await writeApart(sheet) };
}

async function linesOf(
  desk: Desk,
  { sight, ledger, selected }: OpenedLedger,
): Promise<SheetLine[]> {
  const columns = Object.values(ledger.columns);
  const levels = levelsInLists(desk, sight.reader);
  const shown = { language: desk.language, levels, titles: titlesIn(desk) };
  const lines: SheetLine[] = [];
  const reads: Read[] = [];
  for await (const { entry, cells, struckOff } of rowsOf(sight, ledger, selected.lines)) {
    reads.push(readOfRecord('sheet', entry.record, { subject: ledger.definition.id }));
    lines.push({
      cells: columns.map((column, index) =>
        cellOf(desk, column, entry.record.type, cells[index] ?? null, shown),
      ),
      struckOff,
    });
  }
  await desk.note(reads);
  return lines;
}

/** Numbers and days as such, so that they can be sorted and counted with; all else, and what is masked, as people read it. */
function cellOf(
  desk: Desk,
  column: CompiledColumn,
  recordType: string,
  value: Json,
  shown: Shown,
): SheetCell {
  if (value === null || value === '') return null;
  if (isWhole(desk, column, recordType, shown)) {
    const { timeZone } = desk.active.program.pack;
    const kind = kindOf(column);
    if (kind === 'number' && typeof value === 'number') return value;
    if (kind === 'date' && typeof value === 'string' && isDay(value))
      return new Date(`${value}T00:00Z`);
    if (kind === 'instant' && typeof value === 'string')
      return new Date(`${localOf(Date.parse(value), timeZone)}Z`);
  }
  return cellText(desk, column, recordType, value, shown);
}
