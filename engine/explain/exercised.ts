import type { Effect } from '../case.js';
import { namesIn, valueAt } from '../json-pointer.js';
import { isObject, type Json } from '../json.js';
import type { Program } from '../program.js';
import { runScenario } from '../replay/scenario.js';
import type { ScenarioDocument, Step } from '../types.js';
import { documentsOfProgram } from './program-documents.js';

/** Whether the element at a pointer did something in a story. */
export type Exercised = (pointer: string) => boolean;

/**
 * What really happens in a story: it is told anew, and whatever made something happen, the states that
 * were entered, the forms that were sent, the papers, the tiers addressed, the numbers counted with, and
 * the checks that refused, all with what they stand in. A story that fails proves nothing.
 */
export function exercisedBy(program: Program, scenario: ScenarioDocument): Exercised {
  const touched = new Set<string>();
  const watch = (process: string, effect: Effect): void => {
    for (const pointer of touchedBy(process, effect)) touched.add(pointer);
  };
  const { passed } = runScenario(program, scenario, { watch });
  if (!passed) return () => false;
  for (const step of scenario.steps)
    for (const pointer of touchedByStep(program, scenario, step)) touched.add(pointer);
  if (scenario.record !== undefined) touched.add(`records/${scenario.record.type}.json#`);
  for (const pointer of numbersOf(program, touched)) touched.add(pointer);
  for (const pointer of calendarsOf(program, touched)) touched.add(pointer);
  for (const pointer of unitTypesOf(program, touched)) touched.add(pointer);
  const all = new Set([...touched].flatMap(withWhatHoldsIt));
  return (pointer) => all.has(pointer);
}

function touchedBy(process: string, effect: Effect): string[] {
  // A timer that waits, or waited in vain, has done nothing yet.
  if (effect.type === 'timer-set' || effect.type === 'timer-cancelled') return [];
  const more = MORE[effect.type] as ((effect: Effect, process: string) => string[]) | undefined;
  return [effect.because.pointer, ...(more?.(effect, process) ?? [])];
}

type Of<T extends Effect['type']> = Extract<Effect, { type: T }>;

/** What takes part in an effect beside the element that made it happen. */
const MORE: { [T in Effect['type']]?: (effect: Of<T>, process: string) => string[] } = {
  'state-entered': ({ to }, process) => [`processes/${process}.json#/states/${to}`],
  'task-opened': ({ opened }) => [`tiers/${opened.role}.json#`],
  'task-handed-over': ({ to }) => [`tiers/${to}.json#`],
  reported: ({ to }) => [`tiers/${to}.json#`],
  notified: ({ to }) => [`tiers/${to}.json#`],
  'document-produced': ({ document }) => [`documents/${document}.json#`],
};

function touchedByStep(program: Program, scenario: ScenarioDocument, step: Step): string[] {
  const { tell, expect } = step;
  const [signal = '', event = ''] = tell?.event.split('.') ?? [];
  const process =
    step.process ?? scenario.process ?? program.duties[scenario.duty ?? '']?.process ?? '';
  const refused = expect?.refused;
  const forms = formsOf(program, process, step);
  return [
    ...(tell === undefined
      ? []
      : [`signals/${signal}.json#`, `signals/${signal}.json#/events/${event}`]),
    // A form that was refused proves the check that refused it, and no more.
    ...(refused === undefined ? forms.flatMap((form) => fieldsOf(program, form)) : []),
    ...(refused === undefined
      ? []
      : [
          `processes/${process}.json#/refuses/${refused}`,
          `signals/${signal}.json#/checks/${refused}`,
          ...forms.map((form) => `forms/${form}.json#/checks/${refused}`),
        ]),
  ];
}

/** The forms that a step sends: those of the tasks of that name, and of the opening. */
function formsOf({ processes }: Program, process: string, step: Step): string[] {
  const { submit, apply, correct } = step;
  const { opens, states } = processes[process]?.definition ?? {};
  const opening = opens?.[apply?.opening ?? '']?.form;
  const name = submit?.task ?? correct?.task ?? '';
  const tasks = Object.values(states ?? {}).flatMap(({ tasks: all }) => all?.[name]?.form ?? []);
  return opening === undefined ? tasks : [opening, ...tasks];
}

function fieldsOf({ forms }: Program, id: string): string[] {
  const rules = Object.keys(forms[id]?.definition.fields ?? {});
  return [`forms/${id}.json#`, ...rules.map((name) => `forms/${id}.json#/fields/${name}`)];
}

/** The numbers that anything touched speaks of. */
function numbersOf(program: Program, touched: ReadonlySet<string>): string[] {
  return [...touched].flatMap((pointer) =>
    [...saidAt(program, pointer).matchAll(/params\.(\w+)/g)].map(
      ([, name = '']) => `parameters.json#/parameters/${name}`,
    ),
  );
}

/** The calendars by which anything touched counts its days, the numbers among it included. */
function calendarsOf(program: Program, touched: ReadonlySet<string>): string[] {
  return [...touched].flatMap((pointer) =>
    [...saidAt(program, pointer).matchAll(/"calendar":"([^"]+)"/g)].map(
      ([, id = '']) => `calendars/${id}.json#`,
    ),
  );
}

/** The types of units on which the posts stand to which something went. */
function unitTypesOf({ tiers }: Program, touched: ReadonlySet<string>): string[] {
  return [...touched].flatMap((pointer) => {
    const type = tiers[/^tiers\/(.+)\.json#$/.exec(pointer)?.[1] ?? '']?.unitType;
    return type === undefined ? [] : [`units.json#/types/${type}`];
  });
}

/** What an element says itself; of a whole document only a form, whose checks all hold of what is sent. */
function saidAt(program: Program, pointer: string): string {
  const [file = '', path = ''] = pointer.split('#');
  if (namesIn(path).length < 2 && !file.startsWith('forms/')) return '';
  return JSON.stringify(withoutStates(valueAt(documentsOf(program)[file], path)));
}

/** A state holds tasks and timers that may not have come to anything; they are touched by themselves. */
function withoutStates(value: Json | undefined): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value ?? null;
  return Object.fromEntries(
    Object.entries(value).filter(([name, part]) => !(HOLDS_OTHERS.has(name) && isObject(part))),
  );
}

/** An escalation's `after` is how long it waits, a state's are its timers. */
const HOLDS_OTHERS = new Set(['tasks', 'after', 'on', 'overdue']);

function withWhatHoldsIt(pointer: string): string[] {
  const [file = '', path = ''] = pointer.split('#');
  const names = path.split('/').slice(1);
  return Array.from({ length: names.length + 1 }, (_, count) =>
    [`${file}#`, ...names.slice(0, count)].join('/'),
  );
}

/** A program never changes, so its documents are listed once. */
const LISTED = new WeakMap<Program, ReturnType<typeof documentsOfProgram>>();

function documentsOf(program: Program): ReturnType<typeof documentsOfProgram> {
  const known = LISTED.get(program) ?? documentsOfProgram(program);
  LISTED.set(program, known);
  return known;
}
