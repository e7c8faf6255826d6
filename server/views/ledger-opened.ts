import { dayOf } from '../../engine/calendar/zone.js';
import type { CompiledLedger } from '../../engine/ledger/compiled.js';
import { type Selected, select } from '../ledgers/select.js';
import type { Sight } from '../ledgers/sight.js';
import { type Span, spanOf } from '../ledgers/span.js';
import { type Whereabouts, whereabouts } from '../ledgers/where.js';
import type { LedgerQuery } from '../http/types.js';
import { found, refuse } from '../refusals/refused.js';
import { levelOfColumn } from './cell.js';
import type { Desk } from './desk.js';
import { levelsInLists } from './levels.js';
import { sightFor } from './list-sight.js';
import { own } from './own.js';

/** A ledger with the part of it that was asked for. */
export interface OpenedLedger {
  ledger: CompiledLedger;
  sight: Sight;
  where: Whereabouts;
  span: Span;
  selected: Selected;
}

/** Opens a ledger for a reader whose posts may; for all others it does not exist. */
export async function openLedger(
  desk: Desk,
  id: string,
  query: LedgerQuery,
): Promise<OpenedLedger> {
  const { active, now, organisation } = desk;
  const ledger = found(own(active.words.ledgers, id));
  const { definition } = ledger;
  const sight = found(sightFor(desk, definition.roles));
  const { unit, q, struckOff = 'without' } = query;
  const where = found(whereabouts(organisation, sight.reader, definition.of, unit));
  const today = dayOf(now, active.program.pack.timeZone);
  const span = found(spanOf(active.words, definition, query, today));
  const filters = filtersIn(desk, sight, ledger, query);
  const selection = { where, span, struckOff, filters, ...(q === undefined ? {} : { q }) };
  return { ledger, sight, where, span, selected: await select(sight, ledger, selection) };
}

/** where.<column> of a query, by column; each must be one that the ledger offers. */
function filtersIn(
  desk: Desk,
  { reader }: Sight,
  { columns }: CompiledLedger,
  query: LedgerQuery,
): Record<string, string> {
  const levels = levelsInLists(desk, reader);
  const filters = Object.entries(query).flatMap(([key, value]) => {
    const [, name] = /^where\.(.+)$/.exec(key) ?? [];
    if (name === undefined || typeof value !== 'string') return [];
    const column = own(columns, name);
    // By what one does not read one does not find anybody either.
    const isOffered =
      column?.definition.filter === true && levelOfColumn(desk, column, levels) !== 'hidden';
    if (isOffered) return [[name, value] as const];
    return refuse('malformed', { faults: [notOffered(key)] });
  });
  return Object.fromEntries(filters);
}

function notOffered(key: string) {
  return {
    field: key,
    code: 'unknown-filter',
    message: {
      zh: `这本台账不能按“${key}”筛选`,
      en: `This ledger cannot be narrowed by “${key}”`,
    },
  };
}
