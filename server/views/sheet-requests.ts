import type { SheetRequests } from '../access/sheet-requests.js';
import type {
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
import type { Desk } from './desk.js';
import { isoOf } from './instant.js';
import { allowed } from './levels.js';
import { openLedger } from './ledger-opened.js';

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

/** Asks for a sheet that is longer than one may take away by oneself. */
export async function askForSheet(
  desk: Desk,
  requests: SheetRequests,
  ledger: string,
  { query, reason }: SheetRequest,
): Promise<SheetRequestList> {
  const opened = await openLedger(desk, ledger, query);
  const { person } = desk.reader;
  const entries = opened.selected.lines.length;
  await requests.ask({ person, ledger, query: JSON.stringify(query), entries, reason });
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

/** What the reader asked for, was agreed to, and may be fetched still. */
export async function agreedRequest(
  desk: Desk,
  id: string,
): Promise<{ ledger: string; query: LedgerQuery }> {
  const row = found(await sheetRequestById(desk.sql, id));
  const mayFetch = row.person === desk.reader.person && (row.until ?? 0) > desk.now;
  if (!mayFetch) return refuse('not-found');
  return { ledger: row.ledger, query: JSON.parse(row.query) as LedgerQuery };
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
  { active: { words }, now }: Desk,
  row: SheetRequestWithNames,
  mayDecideIt: boolean,
): SheetRequestView {
  const { id, ledger, entries, reason, at, person_name: by, until } = row;
  return {
    ...{ id, ledger, entries, reason, by, at: isoOf(at), mayDecide: mayDecideIt },
    title: words.ledgers[ledger]?.definition.title ?? ledger,
    mayFetch: until !== null && until > now,
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
