import { checkTelling } from '../../engine/decide/check-telling.js';
import { describeFault, type FieldFault } from '../../engine/form/fault-words.js';
import type { Data } from '../../engine/json.js';
import type { CompiledSignal } from '../../engine/program.js';
import type { DataSchema } from '../../engine/types.js';
import type { Doing } from './doing.js';
import { shapeFaults } from './shape.js';
import type { Subject } from './subject.js';
import type { Entry, EntryFault, RollCall } from './tell.js';

/** What is wrong with the entries of a roll call, each by itself. */
export function checkEntries(
  doing: Doing,
  signal: CompiledSignal,
  call: RollCall,
  subjects: Map<string, Subject>,
): EntryFault[] {
  const seen = new Set<string>();
  return call.entries.flatMap((entry) => {
    const { record } = entry;
    const twice = seen.has(record);
    seen.add(record);
    const subject = subjects.get(record);
    // One that is elsewhere is answered as one that is nowhere.
    const here = subject !== undefined && Object.values(subject.units).includes(call.unit);
    const faults = !here
      ? [UNKNOWN_RECORD]
      : twice
        ? [TOLD_TWICE]
        : entryFaults(doing, signal, entry, call.day, subject);
    return faults.map((fault) => ({ ...fault, record }));
  });
}

function entryFaults(
  { active, now }: Doing,
  { definition }: CompiledSignal,
  { event, data }: Entry,
  day: string,
  subject: Subject,
): FieldFault[] {
  const { id, events, schema } = definition;
  const asks = Object.hasOwn(events, event) ? events[event]?.asks : undefined;
  if (!Object.hasOwn(events, event)) return [unknownEvent(event)];
  const told: Data = { ...data, [definition.day]: day };
  const wrong = shapeFaults(
    active,
    `signal/${id}/${event}`,
    askedOf(schema, definition.day, asks),
    told,
  );
  return wrong.length > 0 ? wrong : checkTelling(active, id, event, told, subject.data, now);
}

/** The fields that may come with an event: the day, and those that it asks. */
function askedOf(
  { properties, required = [] }: DataSchema,
  day: string,
  asks: string[] = [],
): DataSchema {
  const names = new Set([day, ...asks]);
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => names.has(name))),
    required: required.filter((name) => names.has(name)),
  };
}

const UNKNOWN_RECORD: FieldFault = {
  field: '',
  code: 'unknown-record',
  message: { zh: '名单中没有这一条', en: 'The list has no such record' },
};

const TOLD_TWICE: FieldFault = {
  field: '',
  code: 'told-twice',
  message: { zh: '同一条说了两次', en: 'The same record is there twice' },
};

function unknownEvent(event: string): FieldFault {
  return {
    field: 'event',
    code: 'enum',
    message: describeFault('enum', { type: 'string' }, event),
  };
}
