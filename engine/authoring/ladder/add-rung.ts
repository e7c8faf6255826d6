import type { Duration, ProcessDocument, State, Task, Timer, Transition } from '../../types.js';
import { freeId, freeLike } from './free-id.js';
import { inserted, putMap, replaced, unlessEmpty } from './members.js';
import type { Rewired } from './rewired.js';
import { nextOf, waysFrom } from './ways.js';

/** When a case comes to a new rung: so long after a day, or as soon as the work of the rung before is done. */
export type Arrival =
  | { by: 'time'; delay: Duration; since?: string; includesFirstDay?: boolean; at?: string }
  | { by: 'work' };

export interface NewRung {
  title: string;
  arrival: Arrival;
  /** Left out: nobody has to do anything there. */
  task?: Task;
  tone?: NonNullable<State['tone']>;
}

/**
 * A process with one more rung behind a state (`before` false) or in front of it. What led from the rung below to the
 * one above leads to the new one, and the new one leads on: the same timers, so that a case that nobody works on still
 * climbs. In front of the first, the new rung is where a case begins.
 */
export function addRung(
  process: ProcessDocument,
  beside: string,
  isBefore: boolean,
  rung: NewRung,
): Rewired {
  const { states } = process;
  const id = freeId('step', Object.keys(states));
  const tasks = taskOf(process, rung.task);
  if (isBefore && process.initial === beside) return addFirst(process, beside, id, rung, tasks);
  const below = isBefore ? (belowOf(process, beside) ?? beside) : beside;
  const above = isBefore && below !== beside ? beside : nextOf(process, below);
  return addBetween(process, below, above, id, rung, tasks);
}

function addBetween(
  process: ProcessDocument,
  below: string,
  above: string | undefined,
  id: string,
  { title, tone, arrival }: NewRung,
  tasks: Record<string, Task>,
): Rewired {
  const under = process.states[below] ?? { title: '' };
  const { on: onBefore, after: afterBefore } = under;
  const onward = Object.entries(afterBefore ?? {}).filter(
    ([, { target }]) => above !== undefined && target === above,
  );
  const isTimed = arrival.by === 'time';
  const leading = freeId('to-next', Object.keys(afterBefore ?? {}));
  const after = isTimed
    ? withTimer(
        afterBefore,
        onward.map(([one]) => one),
        [leading, timerOf(arrival, id)],
      )
    : replaced(afterBefore, (one, timer) => (timer.target === above ? [] : [[one, timer]]));
  const on = isTimed ? (onBefore ?? {}) : worksLead(under, above, id);
  const entered: State = {
    title,
    ...(tone === undefined ? {} : { tone }),
    ...unlessEmpty('tasks', tasks),
    ...(isTimed && onward.length > 0 ? {} : unlessEmpty('on', doneLeads(tasks, above))),
    ...unlessEmpty('after', Object.fromEntries(onward)),
  };
  const states = inserted(process.states, [id, entered], { behind: below });
  const placed = { ...process, states };
  const timed = putMap(placed, `/states/${below}/after`, after);
  return {
    process: putMap(timed, `/states/${below}/on`, on),
    state: id,
    moved: onward.map(([one]) => ({
      from: `/states/${below}/after/${one}`,
      to: `/states/${id}/after/${one}`,
    })),
  };
}

/** The new one is where a case begins, and leads to what was the first. */
function addFirst(
  process: ProcessDocument,
  first: string,
  id: string,
  { title, tone, arrival }: NewRung,
  tasks: Record<string, Task>,
): Rewired {
  const state: State = {
    title,
    ...(tone === undefined ? {} : { tone }),
    ...unlessEmpty('tasks', tasks),
    ...(arrival.by === 'time'
      ? { after: { 'to-next-1': timerOf(arrival, first) } }
      : unlessEmpty('on', doneLeads(tasks, first))),
  };
  const states = inserted(process.states, [id, state], { before: first });
  return { process: { ...process, initial: id, states }, state: id, moved: [] };
}

/** The rung that leads to a state: the nearest below that does. */
function belowOf({ states }: ProcessDocument, target: string): string | undefined {
  const ids = Object.keys(states);
  const leads = (id: string) =>
    id !== target && waysFrom(states, id).some(({ definition }) => definition.target === target);
  return ids.slice(0, ids.indexOf(target)).reverse().find(leads) ?? ids.find(leads);
}

function taskOf({ states }: ProcessDocument, task: Task | undefined): Record<string, Task> {
  if (task === undefined) return {};
  const taken = Object.values(states).flatMap(({ tasks }) => Object.keys(tasks ?? {}));
  return { [freeId('task', taken)]: task };
}

function timerOf(arrival: Arrival & { by: 'time' }, target: string): Timer {
  const { since, delay, includesFirstDay, at } = arrival;
  return {
    ...(since === undefined ? {} : { since }),
    delay,
    ...(includesFirstDay === undefined ? {} : { includesFirstDay }),
    ...(at === undefined ? {} : { at }),
    target,
  };
}

/** The new timer where the first of those stood that went up with the case. */
function withTimer(
  after: Record<string, Timer> | undefined,
  gone: readonly string[],
  [id, timer]: [string, Timer],
): Record<string, Timer> {
  if (gone.length === 0) return { ...after, [id]: timer };
  return replaced(after, (one, other) =>
    one === gone[0] ? [[id, timer]] : gone.includes(one) ? [] : [[one, other]],
  );
}

/** What the work below led to, leads to the new rung; where it led nowhere, doing it does now. */
function worksLead(
  { on, tasks }: State,
  above: string | undefined,
  id: string,
): Record<string, Transition> {
  const led = replaced(on, (one, way) => [
    [one, above !== undefined && way.target === above ? { ...way, target: id } : way],
  ]);
  const isLed = Object.values(led).some(({ target }) => target === id);
  const task = Object.keys(tasks ?? {})[0];
  if (isLed || task === undefined) return led;
  const order = Object.values(led).filter(({ event }) => event === `${task}.submitted`);
  const last =
    order.length === 0 ? {} : { order: Math.max(...order.map((way) => way.order ?? 0)) + 1 };
  return {
    ...led,
    [freeLike('done', Object.keys(led))]: { event: `${task}.submitted`, ...last, target: id },
  };
}

function doneLeads(
  tasks: Record<string, Task>,
  above: string | undefined,
): Record<string, Transition> {
  const task = Object.keys(tasks)[0];
  if (task === undefined || above === undefined) return {};
  return { done: { event: `${task}.submitted`, target: above } };
}
