import type { CaseEvent, Effect } from '../../engine/case.js';
import type { Data } from '../../engine/json.js';
import type { RecordedHistory } from '../../engine/replay/what-if/history.js';
import { recorded, type StoredCase } from '../../engine/replay/what-if/recorded.js';
import type { Reading } from '../../server/recorded/histories.js';
import { withDays, withoutWords } from '../../server/recorded/without-words.js';
import type { CaseEventRow, CaseRow } from '../../server/store/entities/cases.js';
import type { RecordRow, RecordUnitRow, TellingRow } from '../../server/store/entities/records.js';

/**
 * The histories of all records, row by row and happening by happening: slow, and plainly what docs/http.md says. Of
 * whoever sees the whole district and may know whose histories they are.
 */
export async function historiesPlainly({ sql, programs, active, fields }: Reading) {
  const records = await sql<RecordRow>`SELECT * FROM record ORDER BY type, id`;
  const units = await sql<RecordUnitRow>`SELECT * FROM record_unit ORDER BY record, relation`;
  const cases = await sql<CaseRow>`SELECT * FROM cases ORDER BY id`;
  const events = await sql<CaseEventRow>`SELECT * FROM case_event ORDER BY case_id, sequence`;
  const tellings = await sql<TellingRow>`SELECT * FROM telling ORDER BY signal, record, day`;
  return records.flatMap(({ type, id, data }, index): RecordedHistory[] => {
    const own = cases.filter((kase) => kase.record_type === type && kase.record === id);
    const told = tellings.filter((one) => one.record_type === type && one.record === id);
    if (own.length === 0 && told.length === 0) return [];
    const stored = own.map((kase): StoredCase => {
      const program = programs.get(kase.pack_hash) ?? active;
      const mine = events.filter((event) => event.case_id === kase.id);
      return { process: kase.process, program, events: mine.map(eventOf) };
    });
    const history = recorded(stored, told.map(toldOf), JSON.parse(data) as Data);
    const { schema, sensitivity } = active.records[type] ?? {};
    const shown = schema?.properties ?? { name: { type: 'string' } };
    const bare = withoutWords(history.data, shown, fields.record, 'days');
    const attached = units.filter((one) => one.type === type && one.record === id);
    return [
      {
        ...history,
        ...{ serial: index + 1, type, data: withDays(bare, shown, sensitivity, 'days') },
        units: Object.fromEntries(attached.map(({ relation, unit }) => [relation, unit])),
        happenings: history.happenings.map((one) => ({ ...one, data: bareData(one) })),
      },
    ];
  });

  function bareData(one: RecordedHistory['happenings'][number]): Data {
    const { data } = one;
    if (one.kind === 'told') {
      const { schema } = active.signals[one.event.split('.')[0]!]!.definition;
      const bare = withoutWords(data, schema.properties, fields.event, 'days');
      return { ...bare, type: data['type']! };
    }
    if (one.kind === 'came') {
      const properties = active.processes[one.process]!.definition.data ?? {};
      return withoutWords(data, properties, new Set(Object.keys(properties)), 'days');
    }
    const { properties } = active.forms[one.form]!.definition.schema;
    return withoutWords(data, properties, fields.form, 'days');
  }
}

function eventOf({ event, effects }: CaseEventRow) {
  return { event: JSON.parse(event) as CaseEvent, effects: JSON.parse(effects) as Effect[] };
}

function toldOf({ signal, event, data, told_at: at }: TellingRow) {
  const fields = { ...(JSON.parse(data) as Data), type: event };
  return { kind: 'told' as const, event: `${signal}.${event}`, data: fields, at };
}
