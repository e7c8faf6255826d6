import { momentAfter, momentBefore, type Moment } from '../calendar/duration.js';
import type { Because, PendingTimer } from '../case.js';
import { isDay } from '../calendar/day.js';
import type { Day, Instant, Json } from '../json.js';
import type { CompiledState, CompiledTimer } from '../program.js';
import { because, scopeOf, stateOf, type Unfolding } from './unfolding.js';

/** Sets the timers of a state that was entered. */
export function setTimers(unfolding: Unfolding, state: CompiledState): void {
  for (const timer of Object.values(state.after)) {
    setTimer(
      unfolding,
      `after/${timer.id}`,
      pendingOf(unfolding, timer),
      because(timer.pointer, timer.definition),
    );
  }
}

/** Sets anew the pending timers whose instant has changed with the data of the case. */
export function replanTimers(unfolding: Unfolding): void {
  const state = stateOf(unfolding.process, unfolding.case.state);
  for (const timer of Object.values(state.after)) {
    const key = `after/${timer.id}`;
    const pending = unfolding.case.timers[key];
    if (pending === undefined || (timer.since ?? timer.until) === undefined) continue;
    const planned = pendingOf(unfolding, timer);
    if (planned.dueAt !== pending.dueAt)
      setTimer(unfolding, key, planned, because(timer.pointer, timer.definition));
  }
}

/** Sets one timer, or sets it anew. */
export function setTimer(
  { case: kase, effects }: Unfolding,
  timer: string,
  pending: PendingTimer,
  why: Because,
): void {
  kase.timers[timer] = pending;
  effects.push({ type: 'timer-set', timer, pending, because: why });
}

/** Cancels the pending timers with these keys. */
export function cancelTimers(
  { case: kase, effects }: Unfolding,
  why: Because,
  which: (key: string) => boolean,
): void {
  for (const timer of Object.keys(kase.timers).filter(which)) {
    delete kase.timers[timer];
    effects.push({ type: 'timer-cancelled', timer, because: why });
  }
}

function pendingOf(unfolding: Unfolding, timer: CompiledTimer): PendingTimer {
  const { at, estimated } = momentOf(unfolding, timer);
  return { dueAt: at, ...(estimated === true ? { estimated } : {}) };
}

function momentOf(unfolding: Unfolding, { definition, since, until, span }: CompiledTimer): Moment {
  const scope = scopeOf(unfolding);
  const counting = {
    timeZone: unfolding.program.pack.timeZone,
    ...(definition.includesFirstDay === true ? { includesFirstDay: true } : {}),
    ...(definition.at === undefined ? {} : { at: definition.at }),
  };
  if (until !== undefined) return momentBefore(dayOrInstant(until(scope)), span, counting);
  const start = since === undefined ? unfolding.case.enteredAt : dayOrInstant(since(scope));
  return momentAfter(start, span, counting);
}

function dayOrInstant(value: Json): Day | Instant {
  return typeof value === 'string' && !isDay(value) ? Date.parse(value) : (value as Day);
}
