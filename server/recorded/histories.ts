import { setImmediate } from 'node:timers/promises';
import type { CaseEvent, Effect } from '../../engine/case.js';
import type { Data, Json } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import type { Happening, RecordedHistory } from '../../engine/replay/what-if/history.js';
import { type HistoryPage, PageWriter } from '../../engine/replay/what-if/page.js';
import { recorded, type StoredCase } from '../../engine/replay/what-if/recorded.js';
import type { RecordRow } from '../store/entities/records.js';
import type { Reader } from '../store/reader.js';
import { type CaseOfHistory, happenedTo, recordsForHistory } from '../store/reading/recorded.js';
import { unitsOfRecords } from '../store/reading/records.js';
import { seesNobody } from '../store/scope.js';
import type { Sql } from '../store/sql.js';
import { grouped } from '../units/grouped.js';
import type { FieldsRead } from './fields-read.js';
import type { StandInUnits } from './stand-in-units.js';
import { Tellings } from './tellings.js';
import { type Days, withDays, withoutWords } from './without-words.js';

/** What histories are read for: by whom, and which fields packs read. */
export interface Reading {
  sql: Sql;
  reader: Reader;
  programs: ReadonlyMap<string, Program>;
  active: Program;
  fields: FieldsRead;
  /** What units are told as; left out: as themselves. */
  standIns?: StandInUnits;
}

/** A page of histories, and of those whose reader may know them the cases. */
export interface Histories extends HistoryPage {
  cases: { serial: number; process: string; id: string }[];
  /** Where the next page begins; left out: there is none. */
  next?: number;
}

const PAGE = 500;

/** Of how many records what happened is read in one go: others are served before the next. */
const AT_ONCE = 25;

/** What happened to records, from a place in their order on. Nothing of them by which one would be known is given away. */
export async function historiesFrom(reading: Reading, offset: number): Promise<Histories> {
  const { sql, reader } = reading;
  const rows = await recordsForHistory(sql, reader, { offset, limit: PAGE });
  const writer = new PageWriter((happening) => bareData(reading, happening));
  const tellings = new Tellings();
  const cases: Histories['cases'] = [];
  const numbered = rows.map((row, index) => ({ row, serial: offset + index + 1 }));
  for (const [type, mine] of grouped(numbered, ({ row }) => row.type))
    for (let from = 0; from < mine.length; from += AT_ONCE) {
      const some = mine.slice(from, from + AT_ONCE);
      cases.push(...(await addHistories(reading, { writer, tellings }, type, some)));
      await setImmediate();
    }
  const page: Histories = { ...writer.page, cases };
  return rows.length < PAGE ? page : { ...page, next: offset + PAGE };
}

interface Numbered {
  row: RecordRow;
  serial: number;
}

/** Puts the histories of some records of a type on the page. Gives their cases, if the reader may know them. */
async function addHistories(
  reading: Reading,
  { writer, tellings }: { writer: PageWriter; tellings: Tellings },
  type: string,
  records: readonly Numbered[],
): Promise<Histories['cases']> {
  const { sql, reader } = reading;
  const ids = records.map(({ row }) => row.id);
  const happened = await happenedTo(sql, reader, { type, ids, signals: signalsOf(reading) });
  const units = grouped(await unitsOfRecords(sql, type, ids), ({ record }) => record);
  const casesOf = grouped(happened.cases, ({ record }) => record);
  const eventsOf = grouped(happened.events, (event) => event.case_id);
  const tellingsOf = grouped(happened.tellings, ({ record }) => record);
  const cases: Histories['cases'] = [];
  const histories: RecordedHistory[] = [];
  for (const { row, serial } of records) {
    const own = casesOf.get(row.id) ?? [];
    const told = tellingsOf.get(row.id) ?? [];
    if (own.length === 0 && told.length === 0) continue;
    const stored = own.map((kase) => storedCase(reading, kase, eventsOf.get(kase.id) ?? []));
    const data = JSON.parse(row.data) as Data;
    const history = recorded(stored, tellings.read(told), data);
    histories.push({
      ...history,
      ...{ serial, type },
      units: Object.fromEntries(
        (units.get(row.id) ?? []).map(({ relation, unit }) => [relation, unit]),
      ),
    });
    if (!seesNobody(reader)) cases.push(...own.map(({ id, process }) => ({ serial, process, id })));
  }
  await reading.standIns?.learn(valuesIn(histories));
  for (const history of histories)
    writer.add({
      ...history,
      data: bareRecord(reading, type, history.data),
      units: toldAs(reading, history.units),
    });
  return cases;
}

/** All that may name units; what many are told in one wording stands once. */
function* valuesIn(histories: readonly RecordedHistory[]): Generator<Json> {
  const seen = new Set<Data>();
  for (const { units, data, happenings } of histories) {
    yield units;
    yield data;
    for (const happening of happenings) {
      if (seen.has(happening.data)) continue;
      seen.add(happening.data);
      yield happening.data;
    }
  }
}

function toldAs<T extends Data>({ standIns }: Reading, data: T): T {
  return standIns === undefined ? data : standIns.in(data);
}

function signalsOf({ programs, active }: Reading): string[] {
  const all = [...programs.values(), active];
  return [...new Set(all.flatMap((program) => Object.keys(program.signals)))];
}

function storedCase(
  { programs, active }: Reading,
  { process, pack_hash }: CaseOfHistory,
  rows: { event: string; effects: string }[],
): StoredCase {
  return {
    process,
    program: programs.get(pack_hash) ?? active,
    events: rows.map(({ event, effects }) => ({
      event: JSON.parse(event) as CaseEvent,
      effects: JSON.parse(effects) as Effect[],
    })),
  };
}

function bareRecord(reading: Reading, type: string, data: Data): Data {
  const { active, fields } = reading;
  const { schema, sensitivity } = active.records[type] ?? {};
  const properties = schema?.properties ?? OF_UNIT;
  const days = daysFor(reading);
  const bare = withoutWords(data, properties, fields.record, days);
  return toldAs(reading, withDays(bare, properties, sensitivity, days));
}

/** A unit as what its duties are about has no document: all there is of it is its name. */
const OF_UNIT = { name: { type: 'string' } } as const;

function bareData(reading: Reading, happening: Happening): Data {
  return toldAs(reading, withoutWordsOf(reading, happening));
}

function withoutWordsOf(reading: Reading, happening: Happening): Data {
  const { active, fields } = reading;
  const { data } = happening;
  const days = daysFor(reading);
  switch (happening.kind) {
    case 'told': {
      const [signal = ''] = happening.event.split('.');
      const properties = active.signals[signal]?.definition.schema.properties ?? {};
      const type = data['type'] ?? '';
      return { ...withoutWords(data, properties, fields.event, days), type };
    }
    case 'applied':
    case 'sent': {
      const properties = active.forms[happening.form]?.definition.schema.properties ?? {};
      return withoutWords(data, properties, fields.form, days);
    }
    case 'came': {
      const properties = active.processes[happening.process]?.definition.data ?? {};
      return withoutWords(data, properties, new Set(Object.keys(properties)), days);
    }
  }
}

function daysFor({ reader }: Reading): Days {
  return seesNobody(reader) ? 'months' : 'days';
}
