import { dayOfNumber } from '../../engine/calendar/day.js';
import { dayOf } from '../../engine/calendar/zone.js';
import type { Case, CaseEvent, Decision } from '../../engine/case.js';
import { decide } from '../../engine/decide/decide.js';
import { factsOf } from '../../engine/decide/facts.js';
import type { Data, Instant, Json } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import type { DataSchema, FieldSchema } from '../../engine/types.js';

const HOUR = 3_600_000;
const SYSTEM = { kind: 'system' } as const;

/** What one step of a walk came to. */
export interface Walked {
  event: CaseEvent;
  decision: Decision;
  before: Case | null;
}

/**
 * Lets a case of a process live through arbitrary events: each number chooses one of what may happen
 * next (time passes, a task is sent, something is told) and what it says. Events are of the right
 * shape, but whether they make sense is left to chance.
 */
export function walk(
  program: Program,
  processId: string,
  start: Instant,
  choices: readonly number[],
): Walked[] {
  const { definition } = program.processes[processId]!;
  const schema = program.records[definition.about]!.schema;
  let record = anyData(program, schema, start, numbers([7, 3]));
  let now = start;
  const life: { present: Case | null } = { present: null };
  const steps: Walked[] = [];

  const step = (bare: object): void => {
    const event = {
      ...bare,
      at: now,
      by: SYSTEM,
      record: factsOf(program, processId, record),
    } as CaseEvent;
    const before = life.present;
    const decision = decide(program, before, event);
    steps.push({ event, decision, before });
    if (decision.kind !== 'decided') return;
    life.present = decision.case;
    for (const effect of decision.effects)
      if (effect.type === 'record-marked') record = { ...record, ...effect.data };
  };

  for (const choice of choices) {
    const next = numbers([choice, choice >>> 3, choice >>> 7, choice >>> 11]);
    if (life.present === null) step(opening(program, processId, now, next));
    else step(happening(program, life.present, now, next, (later) => (now = later)));
  }
  return steps;
}

type Numbers = (below: number) => number;

function numbers(seed: readonly number[]): Numbers {
  let index = 0;
  return (below) => Math.abs(seed[index++ % seed.length]! + index) % Math.max(1, below);
}

function opening(program: Program, process: string, now: Instant, next: Numbers): object {
  const about = { type: program.processes[process]!.definition.about, id: 'r1' };
  const { openings } = program.processes[process]!;
  const opens = openings[next(openings.length)];
  const bare = { type: 'opened', id: 'c1', process, about };
  if (opens === undefined) {
    const because = { pointer: 'elsewhere', cites: [] };
    const schema: DataSchema = {
      type: 'object',
      properties: program.processes[process]!.definition.data ?? {},
    };
    return {
      ...bare,
      how: { kind: 'case', case: 'c0', because, data: anyData(program, schema, now, next) },
    };
  }
  const { form, event } = opens.definition;
  if (form !== undefined)
    return {
      ...bare,
      how: { kind: 'form', opening: opens.id, form, data: anyForm(program, form, now, next) },
    };
  return {
    ...bare,
    how: {
      kind: 'telling',
      opening: opens.id,
      event,
      data: anyTelling(program, event!, now, next),
    },
  };
}

function happening(
  program: Program,
  present: Case,
  now: Instant,
  next: Numbers,
  moveTo: (later: Instant) => void,
): object {
  const due = Object.entries(present.timers).sort(
    ([, one], [, other]) => one.dueAt - other.dueAt,
  )[0];
  const tasks = Object.keys(program.processes[present.process]!.states[present.state]!.tasks);
  const events = Object.values(program.signals).flatMap(({ definition: { id, events: own } }) =>
    Object.keys(own).map((event) => `${id}.${event}`),
  );
  const kind = next(5);
  if (kind <= 1 && due !== undefined) {
    const [timer, { dueAt }] = due;
    moveTo(Math.max(now, dueAt));
    return { type: 'fell-due', timer, dueAt };
  }
  moveTo(now + next(50) * HOUR);
  if (kind <= 3 && tasks.length > 0) {
    const task = tasks[next(tasks.length)]!;
    const form =
      program.processes[present.process]!.states[present.state]!.tasks[task]!.definition.form;
    return { type: 'submitted', task, form, data: anyForm(program, form, now, next) };
  }
  const event = events[next(events.length)] ?? 'nothing.at-all';
  return { type: 'told', event, data: anyTelling(program, event, now, next) };
}

function anyForm(program: Program, form: string, now: Instant, next: Numbers): Data {
  return anyData(program, program.forms[form]!.definition.schema, now, next);
}

function anyTelling(program: Program, event: string, now: Instant, next: Numbers): Data {
  const [signal = '', type = ''] = event.split('.');
  const schema = program.signals[signal]?.definition.schema;
  return schema === undefined ? { type } : { ...anyData(program, schema, now, next), type };
}

/** Every field is filled: what an empty one means is tested apart. */
function anyData(program: Program, { properties }: DataSchema, now: Instant, next: Numbers): Data {
  return Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, anyValue(program, field, now, next)]),
  );
}

function anyValue(program: Program, field: FieldSchema, now: Instant, next: Numbers): Json {
  const choices = Object.keys(field.choices ?? {});
  if (choices.length > 0) return choices[next(choices.length)]!;
  switch (field.type) {
    case 'boolean':
      return next(2) === 1;
    case 'integer':
    case 'number':
      return next(40);
    case 'array':
      return field.items === undefined ? [] : [anyValue(program, field.items, now, next)];
    case 'object':
      return {};
    case 'string': {
      const today = Math.floor(
        Date.parse(`${dayOf(now, program.pack.timeZone)}T00:00:00Z`) / 86_400_000,
      );
      if (field.format === 'date') return dayOfNumber(today - 20 + next(60));
      return field.format === 'date-time' ? new Date(now).toISOString() : 'x'.repeat(1 + next(5));
    }
  }
}
