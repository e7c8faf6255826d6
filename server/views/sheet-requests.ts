import type { SheetRequests } from '../access/sheet-requests.js';
import type {
  ComparisonQuery,
  ComparisonSheetRequest,
  LedgerQuery,
  SheetDecision,
  SheetRequest,
  SheetRequestList,
  SheetRequestView,
} from '../http/types.js';
import { found, granted, refuse } from '../refusals/refused.js';
import {
  sheetRequestById,
  sheetRequestsOf,
  sheetRequestsOfOthers,
  type SheetRequestWithNames,
} from '../store/access/sheet-requests.js';
import { openComparison } from './comparison-opened.js';
import type { Desk } from './desk.js';
import { isoOf } from './instant.js';
import { allowed } from './levels.js';
import { openLedger } from './ledger-opened.js';
import { sheetWords } from './sheet-words.js';

/** Sheets that the reader asked for, and those of others to which the reader may agree. */
export async function sheetRequestListView(desk: Desk): Promise<SheetRequestList> {
  const { sql, reader } = desk;
  const mine = await sheetRequestsOf(sql, reader.person);
  const others = approving(desk) ? await sheetRequestsOfOthers(sql, reader.person) : [];
  return {
    mine: mine.map((row) => requestView(desk, row, false)),
    others: others
      .filter((row) => mayDecide(desk, row))
      .map((row) => requestView(desk, row, row.decided_at === null)),
  };
}

/** Asks for the sheet of a ledger that is longer than one may take away by oneself. */
export async function askForLedgerSheet(
  desk: Desk,
  requests: SheetRequests,
  ledger: string,
  { query, reason }: SheetRequest,
): Promise<SheetRequestList> {
  const opened = await openLedger(desk, ledger, query);
  const { person } = desk.reader;
  const entries = opened.selected.lines.length;
  const asked = { ledger, comparison: null, query: JSON.stringify(query) };
  await requests.ask({ ...asked, person, entries, reason });
  return sheetRequestListView(desk);
}

/** Asks for the sheet of a comparison that is longer than one may take away by oneself. */
export async function askForComparisonSheet(
  desk: Desk,
  requests: SheetRequests,
  comparison: string,
  { query, reason }: ComparisonSheetRequest,
): Promise<SheetRequestList> {
  const { total: entries } = await openComparison(desk, comparison, query);
  const { person } = desk.reader;
  const asked = { ledger: '', comparison, query: JSON.stringify(query) };
  await requests.ask({ ...asked, person, entries, reason });
  return sheetRequestListView(desk);
}

/** Agrees to somebody's sheet, or does not. */
export async function decideSheet(
  desk: Desk,
  requests: SheetRequests,
  id: string,
  { agreed, words = '' }: SheetDecision,
): Promise<SheetRequestList> {
  const row = found(await sheetRequestById(desk.sql, id));
  if (!mayDecide(desk, row)) return refuse('not-found');
  granted(await requests.decide(id, { by: desk.reader.person, agreed, words }));
  return sheetRequestListView(desk);
}

/** The part of a ledger, or of a comparison, that a sheet is of. */
export type Wanted =
  { ledger: string; query: LedgerQuery } | { comparison: string; query: ComparisonQuery };

/** What the reader asked for, was agreed to, and may be fetched still. */
export async function agreedRequest(desk: Desk, id: string): Promise<Wanted> {
  const row = found(await sheetRequestById(desk.sql, id));
  const mayFetch = row.person === desk.reader.person && (row.until ?? 0) > desk.now;
  if (!mayFetch) return refuse('not-found');
  const { ledger, comparison, query } = row;
  return comparison === null
    ? { ledger, query: JSON.parse(query) as LedgerQuery }
    : { comparison, query: JSON.parse(query) as ComparisonQuery };
}

function approving(desk: Desk) {
  return allowed(desk, (access) => access?.approves === true);
}

/** Who sees by a post that may agree all that the asker sees; never the asker. */
function mayDecide(desk: Desk, { person }: SheetRequestWithNames): boolean {
  const paths = (approving(desk)?.posts ?? [])
    .filter(({ sees }) => sees === 'subtree')
    .map(({ path }) => path);
  const asker = desk.organisation
    .heldBy(person)
    .map(({ unit }) => desk.organisation.unit(unit)?.path ?? '');
  const isBelow = asker.every((path) => paths.some((above) => path.startsWith(above)));
  return person !== desk.reader.person && asker.length > 0 && isBelow;
}

function requestView(
  desk: Desk,
  row: SheetRequestWithNames,
  mayDecideIt: boolean,
): SheetRequestView {
  const { id, entries, reason, at, person_name: by, until } = row;
  return {
    ...{ id, entries, reason, by, at: isoOf(at), mayDecide: mayDecideIt },
    ...(row.comparison === null ? { ledger: row.ledger } : { comparison: row.comparison }),
    title: titleOf(desk, row),
    mayFetch: until !== null && until > desk.now,
    ...(until === null ? {} : { until: isoOf(until) }),
    ...(row.decided_at === null
      ? {}
      : {
          decision: {
            at: isoOf(row.decided_at),
            by: row.decider_name ?? '',
            agreed: Boolean(row.agreed),
            words: row.words ?? '',
          },
        }),
  };
}

/** What the pack calls the ledger, or what was found by a comparison with a register that somebody named. */
function titleOf({ active, language }: Desk, row: SheetRequestWithNames): string {
  const { ledger, comparison, register } = row;
  if (comparison === null) return active.words.ledgers[ledger]?.definition.title ?? ledger;
  return sheetWords(language).findings(register ?? '');
}
