import { checkTelling } from '../../engine/decide/check-telling.js';
import type { Data } from '../../engine/json.js';
import { tellingShapeFaults } from '../cases/check-entries.js';
import { saysTheSame } from '../cases/tell.js';
import { recordsByIdentity, type RegisterRow } from '../store/import/register.js';
import type { Sql } from '../store/sql.js';
import { tellingsOn } from '../store/writing/tellings.js';
import { plainly } from './columns.js';
import type { PlannedTelling, Telling } from './planned-telling.js';
import type { RowFault } from './row-fault.js';
import type { SheetRow } from './sheet-row.js';
import { aboutColumn, HAPPENED } from './signal-columns.js';
import { tellableUnits } from './tellable-unit.js';
import { unitsByRecord } from './units-by-record.js';

/** A record that may be told of, in its unit. */
interface Place {
  row: RegisterRow;
  unit: string;
}

/** Looks at rows beside their records and what was told of them before, all of it read at once. */
export async function planTellings(
  sql: Sql,
  rows: readonly SheetRow[],
  telling: Telling,
): Promise<PlannedTelling[]> {
  const places = await placesOf(sql, rows, telling);
  const { id: signal, about: recordType, day } = telling.signal.definition;
  const days = rows.flatMap(({ identity, data }) => {
    const place = places.get(identity ?? '');
    const on = data[day];
    return place === undefined || typeof on !== 'string' ? [] : [{ record: place.row.id, day: on }];
  });
  const told = await tellingsOn(sql, { signal, recordType }, days);
  const before = new Map(told.map((each) => [keyOf(each.record, each.day), each]));
  return rows.map((row) => {
    const place = places.get(row.identity ?? '');
    const faults = faultsOf(row, place, telling);
    if (faults.length > 0 || place === undefined)
      return { line: row.line, outcome: 'faulty', faults, name: '' };
    const on = textIn(row.data, day);
    return planned(row, place, on, before.get(keyOf(place.row.id, on)));
  });

  function planned(
    { line, data }: SheetRow,
    { row: { id: record, name }, unit }: Place,
    on: string,
    was: { event: string; data: string } | undefined,
  ): PlannedTelling {
    const entry = { record, event: textIn(data, HAPPENED), data: askedIn(data, day) };
    const outcome =
      was === undefined
        ? 'added'
        : saysTheSame(was, entry.event, { ...entry.data, [day]: on })
          ? 'unchanged'
          : 'changed';
    return {
      ...{ line, outcome, name, faults: [], call: { unit, day: on, entry } },
      ...(was && { before: { event: was.event, data: JSON.parse(was.data) as Data } }),
    };
  }
}

/** By identity, the records of which the sender may tell; all others are not there. */
async function placesOf(
  sql: Sql,
  rows: readonly SheetRow[],
  telling: Telling,
): Promise<Map<string, Place>> {
  const type = telling.record.id;
  const identities = [...new Set(rows.flatMap(({ identity }) => identity ?? []))];
  const found = await recordsByIdentity(sql, type, identities);
  const units = await unitsByRecord(sql, type, found);
  const unitFor = tellableUnits(telling);
  return new Map(
    found.flatMap((row) => {
      const unit = unitFor(units.get(row.id) ?? {});
      return unit === undefined || row.identity === null ? [] : [[row.identity, { row, unit }]];
    }),
  );
}

/** What is wrong with a row; with its cells first, since the rest would only say it again. */
function faultsOf(row: SheetRow, place: Place | undefined, telling: Telling): RowFault[] {
  const { faults, data, identity } = row;
  if (faults.length > 0) return faults;
  if (identity === null) return [{ field: '', code: 'identity-missing' }];
  if (place === undefined) return [{ field: '', code: 'not-to-be-told' }];
  const name = textIn(data, aboutColumn(telling.record.name));
  if (name !== '' && plainly(name) !== plainly(place.row.name))
    return [{ field: aboutColumn(telling.record.name), code: 'name-differs' }];
  return dataFaults(data, place, telling);
}

function dataFaults(
  data: Data,
  { row }: Place,
  { program, signal, now, secret }: Telling,
): RowFault[] {
  const { id, events, day } = signal.definition;
  const event = textIn(data, HAPPENED);
  if (event === '') return [{ field: HAPPENED, code: 'shape:required' }];
  if (!Object.hasOwn(events, event)) return [{ field: HAPPENED, code: 'shape:enum', value: event }];
  const asked = askedIn(data, day);
  const asks = events[event]?.asks ?? [];
  const needless = Object.keys(asked).filter((field) => !asks.includes(field));
  if (needless.length > 0)
    return needless.map((field) => ({
      ...{ field, code: 'not-asked', details: { event: events[event]?.title ?? event } },
    }));
  const told = data[day] === undefined ? asked : { ...asked, [day]: data[day] };
  const shape = tellingShapeFaults(program, signal, event, told).map(({ field, code }) => ({
    ...{ field: field.split('/')[0] ?? '', code: `shape:${code}` },
  }));
  const wrong =
    shape.length > 0
      ? shape
      : checkTelling(program, id, event, told, JSON.parse(row.data) as Data, now).map(
          ({ field, code }) => ({ field, code: `check:${code}` }),
        );
  return wrong.map((fault) => {
    const value = data[fault.field];
    return secret.has(fault.field) || value === undefined
      ? fault
      : { ...fault, value: typeof value === 'string' ? value : JSON.stringify(value) };
  });
}

/** What is asked beside the day and what happened. */
function askedIn(data: Data, day: string): Data {
  return Object.fromEntries(
    Object.entries(data).filter(([key]) => key !== day && !key.includes('.')),
  );
}

/** Cells of days, names and choices are read as texts. */
function textIn(data: Data, key: string): string {
  const value = data[key];
  return typeof value === 'string' ? value : '';
}

function keyOf(record: string, day: string): string {
  return `${record} ${day}`;
}
