import type { Effects, EffectDefinition, Task, Timer } from '../../types.js';
import { effectNames } from './effect-kinds.js';
import { SAYS } from './sentence-words.js';
import {
  condition,
  duration,
  eventWords,
  instant,
  stateTitle,
  templateWords,
  type Telling,
  titleIn,
} from './telling.js';
import { type Way, waysTo } from './ways.js';

/** What a rung says: how a case comes to it, who has to do what by when, and who is told when it is late. */
export function rungSentence(telling: Telling, id: string): string {
  const { language, process } = telling;
  const state = process.states[id];
  if (state === undefined) return '';
  const tasks = Object.entries(state.tasks ?? {}).map(([task, definition]) =>
    taskWords(telling, definition, `/states/${id}/tasks/${task}`),
  );
  return SAYS[language].rung(arrivalWords(telling, id), tasks);
}

/** How a case comes to a state; of many ways the first, and how many more there are. */
export function arrivalWords(telling: Telling, id: string): string {
  const { language, process } = telling;
  const begins = process.initial === id ? [SAYS[language].begins] : [];
  const ways = waysTo(process, id).filter(({ from }) => from !== id);
  const timed = ways.filter(({ kind }) => kind === 'after');
  const worked = ways.filter(({ kind }) => kind === 'on');
  const said = [...begins, ...[...timed, ...worked].map((way) => comingBy(telling, way))];
  const different = [...new Set(said)];
  return SAYS[language].either(different.slice(0, 2), different.length);
}

/** What happens on a step, and what follows. */
export interface OutcomeWords {
  when: string;
  /** Where it goes; undefined: nowhere. */
  target: string | undefined;
  does: string[];
}

export function outcomeWords(telling: Telling, way: Way): OutcomeWords {
  const { definition, pointer } = way;
  const { language } = telling;
  const base =
    way.kind === 'on' ? happening(telling, way) : timerWords(telling, way.definition, pointer);
  const guard =
    definition.guard === undefined
      ? isTheRest(telling, way)
        ? SAYS[language].rest
        : ''
      : SAYS[language].only(condition(telling, definition.guard, pointer));
  return {
    when: `${base}${guard}`,
    target: definition.target === undefined ? undefined : stateTitle(telling, definition.target),
    does: effectsWords(telling, definition.do, `${pointer}/do`),
  };
}

/** Whether a way is taken where the conditions of the others for that event do not hold. */
function isTheRest({ process }: Telling, { kind, from, id, definition }: Way): boolean {
  if (kind !== 'on') return false;
  const on = from === undefined ? process.on : process.states[from]?.on;
  return Object.entries(on ?? {}).some(
    ([other, { event, guard }]) =>
      other !== id && event === definition.event && guard !== undefined,
  );
}

/** What is done, each in a few words. */
function effectsWords(telling: Telling, effects: Effects | undefined, pointer: string): string[] {
  return Object.entries(effects ?? {}).map(([id, effect]) =>
    effectWords(telling, effect, `${pointer}/${id}`),
  );
}

export function effectWords(telling: Telling, effect: EffectDefinition, pointer: string): string {
  const { language } = telling;
  const does = doing(telling, effect, pointer);
  return effect.when === undefined
    ? does
    : `${does}${SAYS[language].only(condition(telling, effect.when, pointer))}`;
}

function doing(telling: Telling, effect: EffectDefinition, pointer: string): string {
  const { language } = telling;
  const says = SAYS[language];
  const { report, notify, open, produce } = effect;
  const names = effectNames(telling, effect);
  const words = (text: string) => templateWords(telling, text, pointer);
  if (report !== undefined)
    return says.report(titleIn(telling, 'tiers', report.to), words(report.title));
  if (notify !== undefined)
    return says.notify(titleIn(telling, 'tiers', notify.to), words(notify.title));
  if (open !== undefined) return says.open(titleIn(telling, 'processes', open.process));
  if (produce !== undefined) return says.produce(titleIn(telling, 'documents', produce.document));
  if (effect.mark !== undefined) return says.mark(names);
  if (effect.move !== undefined) return says.move(names);
  return says.set(names);
}

function taskWords(telling: Telling, task: Task, pointer: string): string {
  const { language } = telling;
  const says = SAYS[language];
  const { title, role, form, due, dueOn, when, overdue } = task;
  const by =
    due !== undefined
      ? says.within(duration(telling, due))
      : dueOn !== undefined
        ? says.by(instant(telling, dueOn, pointer))
        : '';
  const only = when === undefined ? '' : says.only(condition(telling, when, pointer));
  const late = Object.values(overdue ?? {}).map(({ to, after, handOver }) =>
    says.late(
      titleIn(telling, 'tiers', to),
      after === undefined ? undefined : duration(telling, after),
      handOver === true,
    ),
  );
  const work = says.task(
    titleIn(telling, 'tiers', role),
    by,
    title,
    titleIn(telling, 'forms', form),
  );
  return `${work}${only}${says.lates(late, due !== undefined || dueOn !== undefined)}`;
}

function comingBy(telling: Telling, way: Way): string {
  const { language } = telling;
  if (way.kind === 'after') return timerWords(telling, way.definition, way.pointer);
  const said = way.definition.title ?? eventWords(telling, way.definition.event);
  return way.from === undefined ? said : SAYS[language].in(stateTitle(telling, way.from), said);
}

function happening(telling: Telling, { definition }: Way & { kind: 'on' }): string {
  return eventWords(telling, definition.event);
}

function timerWords(telling: Telling, timer: Timer, pointer: string): string {
  const says = SAYS[telling.language];
  const { since, delay, until, ahead, includesFirstDay } = timer;
  if (until !== undefined && ahead !== undefined)
    return says.before(instant(telling, until, pointer), duration(telling, ahead));
  const from = pointer.split('/')[2] ?? '';
  const start =
    since === undefined
      ? says.entering(stateTitle(telling, from))
      : instant(telling, since, pointer);
  const span = delay === undefined ? '—' : duration(telling, delay);
  return says.after(start, span, includesFirstDay === true);
}
