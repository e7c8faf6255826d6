import { localOf } from '../calendar/zone.js';
import type { OpenTask, Refusal } from '../case.js';
import type { Data, Json } from '../json.js';
import type { Program } from '../program.js';
import type { Expectation, ExpectedTask, ScenarioDocument, Step } from '../types.js';
import { effectInWords } from './effect-in-words.js';
import { refusalCode } from './refusal-expected.js';
import { stepInWords } from './step-in-words.js';
import { take } from './telling.js';
import { type Moment, type Trial, tryOut, worldOfTrial } from './trial.js';
import { latestCase, type World } from './world.js';

/**
 * What was tried, as a story that a careful person would have written: each thing that happened and each day on
 * which time brought something, with what was then so. It passes on the program on which it was tried.
 *
 * @param about the words that only a person can give it
 */
export function storyOfTrial(
  program: Program,
  trial: Trial,
  about: { id: string; title: string; cites: string[] },
): ScenarioDocument {
  const { moments, world: end } = tryOut(program, trial);
  const process = mainProcess(program, end, trial);
  const world = worldOfTrial(program, trial);
  const steps = told(moments).map((moment): Step => {
    const { expect: _none, ...step } = trial.steps[moment.step ?? -1] ?? { at: moment.at };
    const of = step.process ?? moment.effects[0]?.process ?? process;
    const before = world.record;
    const refusal = take(world, step, of);
    const { at, process: _own, ...happens } = step;
    return {
      at,
      says: sentence(program, moment, step, of),
      ...happens,
      ...(of === process ? {} : { process: of }),
      expect: seen(world, of, before, refusal),
    };
  });
  return {
    kind: 'scenario',
    id: about.id,
    title: about.title,
    ...subjectOf(trial, process),
    steps: steps.length > 0 ? steps : [{ at: trial.at }],
    ...(about.cites.length === 0 ? {} : { cites: about.cites }),
  };
}

/** Whom the story is about. A duty's dates come from the story's first day on: the day of its first date, or before it. */
function subjectOf(
  trial: Trial,
  process: string,
): Pick<ScenarioDocument, 'record' | 'process' | 'duty' | 'unit' | 'figures'> {
  if ('record' in trial) return { record: trial.record, process };
  const { duty, unit, figures = {} } = trial;
  return { duty, unit, ...(Object.keys(figures).length === 0 ? {} : { figures }) };
}

/** The clauses that what happened carries out, in the order of the policy. */
export function clausesOfTrial(program: Program, trial: Trial): string[] {
  const cited = new Set(
    tryOut(program, trial).moments.flatMap(({ effects }) =>
      // A timer that waits, or waited in vain, has done nothing yet.
      effects.flatMap(({ effect: { type, because } }) =>
        type === 'timer-set' || type === 'timer-cancelled' ? [] : because.cites,
      ),
    ),
  );
  return Object.keys(program.policy.clauses).filter((id) => cited.has(id));
}

/** The moments of which people see something. */
function told(moments: readonly Moment[]): Moment[] {
  return moments.filter(
    ({ step, effects }) =>
      step !== undefined || effects.some(({ effect }) => TOLD.has(effect.type)),
  );
}

const TOLD: ReadonlySet<string> = new Set([
  'state-entered',
  'task-opened',
  'task-overdue',
  'task-handed-over',
  'reported',
  'notified',
  'document-produced',
]);

/** The process of the first case; where none was opened, one that is about such a record; of a duty its own. */
function mainProcess(
  { processes, duties }: Program,
  { cases, recordType }: World,
  trial: Trial,
): string {
  if ('duty' in trial) return duties[trial.duty]?.process ?? '';
  const first = cases.find(({ id }) => id === 'case-1')?.process;
  const other = Object.values(processes).find(({ definition }) => definition.about === recordType);
  return first ?? other?.definition.id ?? '';
}

function sentence(program: Program, { effects }: Moment, step: Step, process: string): string {
  const language = program.pack.locale.startsWith('en') ? 'en' : 'zh';
  const happens = step.tell ?? step.apply ?? step.submit ?? step.correct;
  const words =
    happens === undefined
      ? effects.flatMap(({ process: of, effect }) => effectInWords(program, of, effect))
      : stepInWords(program, withoutData(step), process);
  const text = words.map((one) => one[language]).join(language === 'zh' ? '；' : '; ');
  return `${text.slice(0, MOST_SIGNS)}${language === 'zh' ? '。' : '.'}`;
}

const MOST_SIGNS = 200;

/** What was filled in stands below the sentence. */
function withoutData(step: Step): Step {
  return {
    at: step.at,
    ...(step.tell === undefined ? {} : { tell: { ...step.tell, data: {} } }),
    ...(step.apply === undefined ? {} : { apply: { ...step.apply, form: {} } }),
    ...(step.submit === undefined ? {} : { submit: { ...step.submit, form: {} } }),
    ...(step.correct === undefined ? {} : { correct: { ...step.correct, form: {} } }),
  };
}

/** What is so after a step, as far as an author would say it. */
function seen(
  world: World,
  process: string,
  before: Data,
  refusal: Refusal | undefined,
): Expectation {
  const { program, effects, record } = world;
  const present = latestCase(world, process);
  const { timeZone } = program.pack;
  const tasks = Object.entries(present?.tasks ?? {}).map(([id, task]) => [
    id,
    asked(task, timeZone),
  ]);
  const of = (type: string): string[] =>
    effects.flatMap(({ effect }) => (effect.type === type && 'to' in effect ? [effect.to] : []));
  const produced = effects.flatMap(({ effect }) =>
    effect.type === 'document-produced' ? [effect.document] : [],
  );
  const marks = Object.entries(record).filter(
    ([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value),
  );
  return {
    state: present?.state ?? null,
    tasks: Object.fromEntries(tasks) as Record<string, ExpectedTask>,
    ...unlessEmpty('reports', of('reported')),
    ...unlessEmpty('notices', of('notified')),
    ...unlessEmpty('documents', produced),
    ...(marks.length === 0 ? {} : { record: Object.fromEntries<Json>(marks) }),
    ...(refusal === undefined ? {} : { refused: refusalCode(refusal) }),
    ...openCases(world, process),
  };
}

function asked({ role, dueAt, overdue }: OpenTask, timeZone: string): ExpectedTask {
  return {
    role,
    ...(dueAt === undefined ? {} : { due: localOf(dueAt, timeZone) }),
    ...(overdue === true ? { overdue } : {}),
  };
}

/** The open cases, where there are others than the one that is spoken of; of two of one process nothing can be said. */
function openCases({ cases }: World, process: string): Pick<Expectation, 'cases'> {
  const open = cases.filter(({ closedAt }) => closedAt === undefined);
  const names = new Set(open.map((kase) => kase.process));
  const isTold = open.some((kase) => kase.process !== process) && names.size === open.length;
  return isTold
    ? { cases: Object.fromEntries(open.map((kase) => [kase.process, kase.state])) }
    : {};
}

function unlessEmpty<K extends string>(name: K, value: string[]): { [N in K]?: string[] } {
  return value.length === 0 ? {} : ({ [name]: value } as { [N in K]?: string[] });
}
