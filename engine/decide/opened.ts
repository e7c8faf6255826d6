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
  const process = processOf(program, event.process);
  const unfolding: Unfolding = {
    program,
    process,
    event,
    heard: heardOf(event),
    record: event.record,
    case: newCase(event, process),
    effects: [],
  };
  const { how } = event;
  const opening =
    how.kind === 'case' || how.kind === 'calendar'
      ? undefined
      : process.openings.find(({ id }) => id === how.opening);
  if (opening?.guard?.(scopeOf(unfolding)) === false) return notAllowed(opening.id);
  const set =
    how.kind === 'case' || how.kind === 'calendar'
      ? how.data
      : assigned(opening?.set ?? {}, scopeOf(unfolding));
  unfolding.case.data = { ...unfolding.case.data, ...set };
  enter(unfolding, process.definition.initial, null, reasonOf(program, how, opening));
  return { kind: 'decided', case: unfolding.case, effects: unfolding.effects };
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

function heardOf({ how }: Opened): { event?: Data; form?: Data } {
  if (how.kind === 'form') return { form: how.data };
  return how.kind === 'telling' ? { event: how.data } : {};
}
