import { periodsOf } from '../../calendar/periods.js';
import type { CompiledColumn, CompiledLedger } from '../../ledger/compiled.js';
import type { LedgerColumn, LedgerDocument } from '../../types.js';
import { type EntryLanguage, entryLanguage } from './entry-language.js';
import {
  calendarWithoutDay,
  calendarWithoutPeriods,
  filterWithoutChoices,
} from './ledger-faults.js';
import { below, type Linking, type Place, pointerTo } from './linking.js';
import { linkShown } from './shown.js';

/** Ledgers with references resolved and expressions compiled. */
export function linkLedgers(linking: Linking): Record<string, CompiledLedger> {
  return Object.fromEntries(
    Object.values(linking.documents.ledger).map((definition) => [
      definition.id,
      linkLedger(linking, definition),
    ]),
  );
}

function linkLedger(linking: Linking, definition: LedgerDocument): CompiledLedger {
  const place: Place = { kind: 'ledger', id: definition.id, path: [] };
  const reading = entryLanguage(linking, definition, place);
  const { language } = reading;
  const { where, struckOff, day, calendar, order, roles } = definition;
  linkRoles(linking, roles, place);
  if (order !== undefined)
    linking.among(order.by, Object.keys(definition.columns), COLUMN, below(place, 'order', 'by'));
  if (calendar !== undefined && day === undefined)
    linking.fault(below(place, 'calendar'), calendarWithoutDay(calendar));
  linkPeriods(linking, calendar, place);
  return {
    definition,
    pointer: pointerTo(place),
    ...optional('where', linking.condition(where, language, below(place, 'where')).guard),
    ...optional(
      'struckOff',
      linking.condition(struckOff, language, below(place, 'struckOff')).guard,
    ),
    ...linkDay(linking, day, reading, place),
    columns: Object.fromEntries(
      Object.entries(definition.columns).map(([name, column]) => [
        name,
        linkColumn(linking, name, column, reading, below(place, 'columns', name)),
      ]),
    ),
  };
}

/** The roles that may open it exist. */
export function linkRoles(linking: Linking, roles: readonly string[] = [], place: Place): void {
  roles.forEach((role, index) => linking.refers('tier', role, below(place, 'roles', index)));
}

/** The calendar exists and has periods. */
export function linkPeriods(linking: Linking, calendar: string | undefined, place: Place): void {
  if (calendar === undefined) return;
  const at = below(place, 'calendar');
  if (!linking.refers('calendar', calendar, at)) return;
  if (periodsOf(linking.documents.calendar, calendar).length === 0)
    linking.fault(at, calendarWithoutPeriods(calendar));
}

/** The day that an entry belongs to, which is a date. */
export function linkDay(
  linking: Linking,
  day: string | undefined,
  { language }: EntryLanguage,
  place: Place,
): Pick<CompiledLedger, 'day'> {
  if (day === undefined) return {};
  return { day: linking.expression(day, language, ['Date'], below(place, 'day')) };
}

function linkColumn(
  linking: Linking,
  name: string,
  definition: LedgerColumn,
  reading: EntryLanguage,
  place: Place,
): CompiledColumn {
  const shown = linkShown(linking, definition.value, reading, below(place, 'value'));
  const { type, choices, items } = shown.field;
  const narrows = type === 'boolean' || choices !== undefined || items?.choices !== undefined;
  if (definition.filter === true && !narrows)
    linking.fault(below(place, 'filter'), filterWithoutChoices(name, definition.value));
  return { definition, ...shown };
}

const COLUMN = { zh: '栏目', en: 'column' };

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
