import type { Because, Case, CaseEvent, Decision, OpenedHow, Refusal } from '../case.js';
import type { Data } from '../json.js';
import type { CompiledOpening, CompiledProcess, Program } from '../program.js';
import { assigned } from './effects.js';
import { enter } from './enter.js';
import { because, processOf, scopeOf, type Unfolding } from './unfolding.js';

type Opened = Extract<CaseEvent, { type: 'opened' }>;

/** A case begins: its data are set, and it enters the initial state. */
export function opened(program: Program, present: Case | null, event: Opened): Decision {
  if (present !== null) throw new Error(`the case ${present.id} is open already`);
  const unfolding = beginning(program, event);
  const refusal = refusedBeginning(unfolding, event);
  if (refusal !== undefined) return refusal;
  const { process } = unfolding;
  unfolding.case.data = { ...unfolding.case.data, ...beginsWith(unfolding, event) };
  const opening = openingOf(process, event);
  enter(unfolding, process.definition.initial, null, reasonOf(program, event.how, opening));
  return { kind: 'decided', case: unfolding.case, effects: unfolding.effects };
}

/** A case of which nothing is remembered yet, and what is heard as it begins. */
export function beginning(program: Program, event: Opened, heard = heardOf(event)): Unfolding {
  const process = processOf(program, event.process);
  return {
    program,
    process,
    event,
    heard,
    record: event.record,
    case: newCase(event, process),
    effects: [],
  };
}

/** What the case remembers as it begins. */
export function beginsWith(unfolding: Unfolding, event: Opened): Data {
  const { how } = event;
  if (how.kind === 'case' || how.kind === 'calendar') return how.data;
  return assigned(openingOf(unfolding.process, event)?.set ?? {}, scopeOf(unfolding));
}

/** The refusal of an opening whose condition does not hold. */
export function refusedBeginning(unfolding: Unfolding, event: Opened): Refusal | undefined {
  const opening = openingOf(unfolding.process, event);
  const refused = opening?.guard?.(scopeOf(unfolding)) === false;
  return refused ? notAllowed(opening.id) : undefined;
}

/** By which of its openings the case begins; none, where another case or the calendar opens it. */
export function openingOf(
  { openings }: CompiledProcess,
  { how }: Opened,
): CompiledOpening | undefined {
  if (how.kind === 'case' || how.kind === 'calendar') return undefined;
  return openings.find(({ id }) => id === how.opening);
}

function reasonOf({ duties }: Program, how: OpenedHow, opening?: CompiledOpening): Because {
  switch (how.kind) {
    case 'case':
      return how.because;
    case 'calendar': {
      const duty = duties[how.duty];
      return because(`${duty?.pointer ?? ''}/opens`, duty?.definition ?? {});
    }
    case 'form':
    case 'telling':
      return because(opening?.pointer ?? '', opening?.definition ?? {});
  }
}

function notAllowed(opening: string): Refusal {
  return {
    kind: 'refused',
    code: 'opening-not-allowed',
    message: {
      zh: '按现在的情况不能办理这一事项',
      en: 'As things are, this cannot be opened',
    },
    details: { opening },
  };
}

function newCase({ id, about, at }: Opened, { definition }: CompiledProcess): Case {
  return {
    id,
    process: definition.id,
    record: about,
    state: definition.initial,
    sequence: 1,
    openedAt: at,
    enteredAt: at,
    produced: 0,
    data: {},
    tasks: {},
    timers: {},
  };
}

function heardOf({ how }: Opened): Unfolding['heard'] {
  if (how.kind === 'form') return { form: how.data };
  return how.kind === 'telling' ? { event: how.data } : {};
}
