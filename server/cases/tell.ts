import { isDeepStrictEqual } from 'node:util';
import type { Refusal } from '../../engine/case.js';
import type { FieldFault } from '../../engine/form/fault-words.js';
import type { Data } from '../../engine/json.js';
import type { CompiledSignal } from '../../engine/program.js';
import type { TellingRow } from '../store/entities/records.js';
import { loadOpenCases } from '../store/loading.js';
import { keepTelling, tellingsBefore } from '../store/writing/tellings.js';
import { checkEntries } from './check-entries.js';
import type { DoingFor } from './doing.js';
import { type HeardAs, hear } from './hear.js';
import { notFound } from '../access/not-found.js';
import { formInvalid, notPermitted } from './refusals.js';
import { subjectsOf } from './subject.js';
import { maySeeUnit, teller } from './teller.js';

/** What is told of the records of a unit and a day: what differs from the ordinary. */
export interface RollCall {
  signal: string;
  unit: string;
  day: string;
  entries: Entry[];
}

export interface Entry {
  record: string;
  event: string;
  /** The fields beside the day. */
  data: Data;
}

/** What came of each entry. */
export interface RollCallReply {
  told: number;
  lines: ({ record: string } & HeardAs)[];
}

export type EntryFault = FieldFault & { record: string };

/** Tells all entries or none: with one fault nothing is told, and the faults name their records. */
export async function tell(doing: DoingFor, call: RollCall): Promise<RollCallReply | Refusal> {
  const { sql, active, now } = doing;
  const signal = active.signals[call.signal];
  if (signal === undefined || !maySeeUnit(doing, call.unit)) return notFound();
  const by = teller(doing, signal, call.unit);
  if (by === undefined) return notPermitted();
  const ids = call.entries.map(({ record }) => record);
  const type = signal.definition.about;
  const subjects = new Map((await subjectsOf(sql, type, ids)).map((each) => [each.id, each]));
  const faults = checkEntries(doing, signal, call, subjects);
  if (faults.length > 0) return formInvalid(faults);

  const open = await loadOpenCases(sql, type, ids);
  const place = { signal: call.signal, recordType: type, day: call.day };
  const before = new Map(
    (await tellingsBefore(sql, place, ids)).map((row) => [row.record, row] as const),
  );
  const lines: RollCallReply['lines'] = [];
  for (const { record, event, data } of call.entries) {
    const subject = subjects.get(record);
    if (subject === undefined) throw new Error(`The record ${record} was checked before.`);
    const told = { ...data, [dayOf(signal)]: call.day };
    const known = before.get(record);
    if (known !== undefined && saysTheSame(known, event, told)) {
      lines.push({ record, outcome: 'noted' });
      continue;
    }
    keepTelling(sql, { ...place, record, event, data: told, ...by, at: now });
    const telling = { event: `${call.signal}.${event}`, data: { ...told, type: event } };
    const cases = open.filter((kase) => kase.record === record);
    const heard = await hear(doing, by, subject, telling, cases);
    if (heard.kind === 'refused') faults.push(faultOf(record, heard));
    else lines.push({ record, ...heard.as });
  }
  return faults.length > 0 ? formInvalid(faults) : { told: lines.length, lines };
}

/** Whether what was told before says what is told now, in whatever order its fields were written. */
export function saysTheSame(
  before: Pick<TellingRow, 'event' | 'data'>,
  event: string,
  told: Data,
): boolean {
  return before.event === event && isDeepStrictEqual(JSON.parse(before.data), told);
}

function dayOf({ definition }: CompiledSignal): string {
  return definition.day;
}

/** A refusal of one case, as a fault of the entry that caused it. */
function faultOf(record: string, { field = '', code, message, details }: Refusal): EntryFault {
  const rule =
    typeof details === 'object' && details !== null && 'rule' in details ? details['rule'] : code;
  return { record, field, code: typeof rule === 'string' ? rule : code, message };
}
