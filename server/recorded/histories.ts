import type { CaseEvent, Effect } from '../../engine/case.js';
import type { Data } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import type { Happening, RecordedHistory } from '../../engine/replay/what-if/history.js';
import { recorded, type StoredCase } from '../../engine/replay/what-if/recorded.js';
import type { RecordRow } from '../store/entities/records.js';
import type { Reader } from '../store/reader.js';
import {
  type CaseOfHistory,
  happenedTo,
  recordsForHistory,
  type TellingOfHistory,
} from '../store/reading/recorded.js';
import { unitsOfRecords } from '../store/reading/records.js';
import { seesNobody } from '../store/scope.js';
import type { Sql } from '../store/sql.js';
import { grouped } from '../units/grouped.js';
import type { FieldsRead } from './fields-read.js';
import { type Days, withDays, withoutWords } from './without-words.js';

/** What histories are read for: by whom, and which fields packs read. */
export interface Reading {
  sql: Sql;
  reader: Reader;
  programs: ReadonlyMap<string, Program>;
  active: Program;
  fields: FieldsRead;
}

/** A page of histories, and of those whose reader may know them the cases. */
export interface Histories {
  histories: RecordedHistory[];
  cases: { serial: number; process: string; id: string }[];
  /** Where the next page begins; left out: there is none. */
  next?: number;
}

const PAGE = 250;

/** What happened to records, from a place in their order on. Nothing of them by which one would be known is given away. */
export async function historiesFrom(reading: Reading, offset: number): Promise<Histories> {
  const { sql, reader } = reading;
  const rows = await recordsForHistory(sql, reader, { offset, limit: PAGE });
  const page: Histories = { histories: [], cases: [] };
  const programs = [...reading.programs.values(), reading.active];
  const signals = [...new Set(programs.flatMap((program) => Object.keys(program.signals)))];
  const serials = new Map(rows.map((row, index) => [row, offset + index + 1]));
  for (const [type, mine] of grouped(rows, (row) => row.type)) {
    const ids = mine.map(({ id }) => id);
    const { cases, events, tellings } = await happenedTo(sql, reader, { type, ids, signals });
    const units = grouped(await unitsOfRecords(sql, type, ids), ({ record }) => record);
    const casesOf = grouped(cases, ({ record }) => record);
    const eventsOf = grouped(events, (event) => event.case_id);
    const tellingsOf = grouped(tellings, ({ record }) => record);
    for (const row of mine) {
      const serial = serials.get(row) ?? 0;
      const own = casesOf.get(row.id) ?? [];
      const told = tellingsOf.get(row.id) ?? [];
      if (own.length === 0 && told.length === 0) continue;
      const stored = own.map((kase) => storedCase(reading, kase, eventsOf.get(kase.id) ?? []));
      const happened = recorded(stored, told.map(toldOf), JSON.parse(row.data) as Data);
      page.histories.push({
        ...bareHistory(reading, row, happened),
        ...{ serial, type },
        units: Object.fromEntries(
          (units.get(row.id) ?? []).map(({ relation, unit }) => [relation, unit]),
        ),
      });
      if (!seesNobody(reader))
        page.cases.push(...own.map(({ id, process }) => ({ serial, process, id })));
    }
  }
  return rows.length < PAGE ? page : { ...page, next: offset + PAGE };
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

function toldOf({ signal, event, data, told_at: at }: TellingOfHistory) {
  const fields = { ...(JSON.parse(data) as Data), type: event };
  return { kind: 'told' as const, event: `${signal}.${event}`, data: fields, at };
}

type Bare = Omit<RecordedHistory, 'serial' | 'type' | 'units'>;

function bareHistory(reading: Reading, { type }: RecordRow, history: Bare): Bare {
  const { active, fields } = reading;
  const { schema, sensitivity } = active.records[type] ?? {};
  const properties = schema?.properties ?? OF_UNIT;
  const days = daysFor(reading);
  const data = withoutWords(history.data, properties, fields.record, days);
  return {
    ...history,
    data: withDays(data, properties, sensitivity, days),
    happenings: history.happenings.map((happening) => ({
      ...happening,
      data: bareData(reading, happening),
    })),
  };
}

/** A unit as what its duties are about has no document: all there is of it is its name. */
const OF_UNIT = { name: { type: 'string' } } as const;

function bareData(reading: Reading, happening: Happening): Data {
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
