import { localOf } from '../../../engine/calendar/zone.js';
import type { Case, OpenTask } from '../../../engine/case.js';
import type { Words } from '../../../engine/issue.js';
import type { Json } from '../../../engine/json.js';
import type { Program } from '../../../engine/program.js';
import { effectInWords } from '../../../engine/replay/effect-in-words.js';
import { refusalInWords } from '../../../engine/replay/refusal-expected.js';
import { stepInWords } from '../../../engine/replay/step-in-words.js';
import { timerInWords } from '../../../engine/replay/timer-in-words.js';
import { titlesOf } from '../../../engine/replay/titles.js';
import { type Moment, type Tried, tryOut, wholeMinute } from '../../../engine/replay/trial.js';
import { openCase } from '../../../engine/replay/world.js';
import type { CaseTold, MomentTold, TaskTold, TrialAsked, TrialTold } from './questions.js';
import { holderOf } from './subjects.js';

/** How a trial stands on its day, in words: what was done, who has what to do, what can be done next. */
export function toldTrial(program: Program, trial: TrialAsked): TrialTold {
  const tried = tryOut(program, trial);
  const { world, moments } = tried;
  const inOrder = [...world.cases].sort((one, other) => one.openedAt - other.openedAt);
  return {
    cases: inOrder.map((kase) => caseTold(program, trial, tried, kase)),
    moments: moments.map((moment) => momentTold(program, trial, moment)),
    marks: marksOf(program, trial, world.record),
    // Nothing is told of a unit that owes a duty, and nothing applied for: its dates come by themselves.
    tells: tellsOf(program, world.recordType),
    applies: appliesOf(program, world.recordType),
    ...nextOf(program, tried),
  };
}

function caseTold(program: Program, trial: TrialAsked, { world }: Tried, kase: Case): CaseTold {
  const titles = titlesOf(program);
  const { process, state, tasks, timers, closedAt } = kase;
  const { timeZone } = program.pack;
  const isFirst = openCase(world, process)?.id === kase.id;
  const units = { ...trial.units, ...world.units };
  return {
    id: kase.id,
    process: titles.process(process),
    state: titles.state(process, state),
    tone: program.processes[process]?.definition.states[state]?.tone,
    isClosed: closedAt !== undefined,
    tasks: Object.entries(tasks).map(([id, task]) => ({
      ...taskTold(program, process, id, task, units),
      ...(isFirst ? { offer: { kind: 'submit' as const, process, task: id } } : {}),
    })),
    coming: Object.entries(timers)
      .sort(([, one], [, other]) => one.dueAt - other.dueAt)
      .map(([key, { dueAt }]) => ({
        at: wholeMinute(dueAt, timeZone),
        what: timerInWords(program, kase, key),
      })),
  };
}

function taskTold(
  program: Program,
  process: string,
  id: string,
  { role, relation, dueAt, overdue }: OpenTask,
  units: Record<string, string>,
): TaskTold {
  const titles = titlesOf(program);
  const among = relation === undefined ? Object.values(units) : [units[relation] ?? ''];
  const holder = holderOf(program, role, among);
  return {
    id,
    title: titles.task(process, id),
    role: titles.role(role),
    ...(holder === undefined ? {} : { holder }),
    ...(dueAt === undefined ? {} : { due: localOf(dueAt, program.pack.timeZone) }),
    isOverdue: overdue === true,
  };
}

function momentTold(program: Program, trial: TrialAsked, moment: Moment): MomentTold {
  const { at, step, effects, refusal } = moment;
  const happened = trial.steps[step ?? -1];
  return {
    at,
    ...(step === undefined ? {} : { step }),
    happens: happened === undefined ? [] : stepInWords(program, happened, happened.process ?? ''),
    effects: effects.flatMap(({ process, effect }) =>
      effectInWords(program, process, effect).map((words) => ({
        words,
        cites: effect.because.cites,
      })),
    ),
    ...(refusal === undefined ? {} : { refusal: refusalInWords(refusal) }),
  };
}

function marksOf(program: Program, trial: TrialAsked, now: Record<string, Json>) {
  if ('duty' in trial) return [];
  const { record } = trial;
  const titles = titlesOf(program);
  return Object.entries(now)
    .filter(([name, value]) => JSON.stringify(record.data[name]) !== JSON.stringify(value))
    .map(([name, value]) => ({
      field: titles.field(record.type, name),
      value: titles.value(`records/${record.type}.json`, name, value),
    }));
}

function tellsOf(program: Program, type: string): TrialTold['tells'] {
  return Object.values(program.signals)
    .filter(({ definition }) => definition.about === type)
    .flatMap(({ definition: { id, events } }) =>
      Object.keys(events).map((event) => ({
        offer: { kind: 'tell' as const, event: `${id}.${event}` },
        title: titlesOf(program).event(`${id}.${event}`),
      })),
    );
}

function appliesOf(program: Program, type: string): TrialTold['applies'] {
  return Object.values(program.processes)
    .filter(({ definition }) => definition.about === type)
    .flatMap(({ definition: { id: process, opens = {} } }) =>
      Object.entries(opens)
        .filter(([, { form }]) => form !== undefined)
        .map(([opening]) => ({
          offer: { kind: 'apply' as const, process, opening },
          title: titlesOf(program).opening(process, opening),
        })),
    );
}

/** What time brings next, if nobody does anything. */
function nextOf(program: Program, { next, world }: Tried): Pick<TrialTold, 'next'> {
  if (next === undefined) return {};
  const what = world.cases.flatMap((kase) =>
    Object.entries(kase.timers)
      .filter(([, { dueAt }]) => wholeMinute(dueAt, program.pack.timeZone) === next)
      .map(([key]): Words => timerInWords(program, kase, key)),
  );
  const come = world.coming
    .filter(({ at }) => wholeMinute(at, program.pack.timeZone) === next)
    .map(({ process }): Words => {
      const { zh, en } = titlesOf(program).process(process);
      return { zh: `“${zh}”可以办理了`, en: `“${en}” can be done` };
    });
  return { next: { at: next, what: [...what, ...come] } };
}
