import { checkTelling } from '../../engine/decide/check-telling.js';
import { describeFault, type FieldFault } from '../../engine/form/fault-words.js';
import type { Data } from '../../engine/json.js';
import type { CompiledSignal, Program } from '../../engine/program.js';
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
  doing: Doing,
  signal: CompiledSignal,
  entry: Entry,
  day: string,
  subject: Subject,
): FieldFault[] {
  const { definition } = signal;
  if (!Object.hasOwn(definition.events, entry.event)) return [unknownEvent(entry.event)];
  const told: Data = { ...entry.data, [definition.day]: day };
  const wrong = tellingShapeFaults(doing.active, signal, entry.event, told);
  return wrong.length > 0
    ? wrong
    : checkTelling(doing.active, definition.id, entry.event, told, subject.data, doing.now);
}

/** What is wrong with single fields of a telling of a known event, the day among them. */
export function tellingShapeFaults(
  program: Program,
  { definition: { id, events, schema, day } }: CompiledSignal,
  event: string,
  told: Data,
): FieldFault[] {
  const asked = askedOf(schema, day, events[event]?.asks);
  return shapeFaults(program, `signal/${id}/${event}`, asked, told);
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
