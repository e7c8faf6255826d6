import { DATE, MOMENT, TEXT } from '../../expression/compile-expression.js';
import type {
  CompiledState,
  CompiledTask,
  CompiledTimer,
  CompiledTransition,
} from '../../program.js';
import { tierAbove } from '../../tiers/tier-above.js';
import type { State, Task, Timer, Transitions } from '../../types.js';
import { linkEffects, when } from './effects.js';
import { eventLanguage } from './events.js';
import { below, type Place, pointerTo } from './linking.js';
import { relationOf } from './relations.js';
import { dueTwice, oneWay, overdueWithoutDue } from './state-faults.js';
import { plainLanguage, type ProcessLinking, type TransitionsByEvent } from './process-linking.js';

const STATE = { zh: '状态', en: 'state' };

/** One state; `everywhere` are the process's own transitions, tried after the state's. */
export function linkState(
  context: ProcessLinking,
  id: string,
  state: State,
  everywhere: TransitionsByEvent,
): CompiledState {
  const place = below(context.place, 'states', id);
  const own = linkTransitions(context, state.on, below(place, 'on'));
  const on: TransitionsByEvent = state.final === true ? own : { ...everywhere };
  if (state.final !== true) {
    for (const [event, transitions] of Object.entries(own))
      on[event] = [...transitions, ...(everywhere[event] ?? [])];
  }
  return {
    id,
    pointer: pointerTo(place),
    definition: state,
    entry: linkEffects(context, state.entry, plainLanguage(context), below(place, 'entry')),
    tasks: mapEntries(state.tasks, (task, definition) =>
      linkTask(context, task, definition, below(place, 'tasks', task)),
    ),
    on,
    after: mapEntries(state.after, (timer, definition) =>
      linkTimer(context, timer, definition, below(place, 'after', timer)),
    ),
  };
}

/** Transitions by event, in the order in which they are tried. */
export function linkTransitions(
  context: ProcessLinking,
  transitions: Transitions | undefined,
  place: Place,
): TransitionsByEvent {
  const { linking, definition: process, reads } = context;
  const byEvent: Record<string, CompiledTransition[]> = {};
  const ordered = Object.entries(transitions ?? {}).sort(
    ([, one], [, other]) => (one.order ?? 0) - (other.order ?? 0),
  );
  for (const [id, definition] of ordered) {
    const at = below(place, id);
    const language = eventLanguage(context, definition.event, below(at, 'event'));
    if (definition.target !== undefined)
      linking.among(definition.target, Object.keys(process.states), STATE, below(at, 'target'));
    (byEvent[definition.event] ??= []).push({
      id,
      pointer: pointerTo(at),
      definition,
      ...linking.condition(definition.guard, language, below(at, 'guard'), reads),
      effects: linkEffects(context, definition.do, language, below(at, 'do')),
    });
  }
  return byEvent;
}

function linkTask(
  context: ProcessLinking,
  id: string,
  definition: Task,
  place: Place,
): CompiledTask {
  const { linking, definition: process, reads } = context;
  linking.refers('tier', definition.role, below(place, 'role'));
  linking.refers('form', definition.form, below(place, 'form'));
  relationOf(context, definition.unit, below(place, 'unit'));
  const { due, dueOn } = definition;
  if (due !== undefined && dueOn !== undefined) linking.fault(below(place, 'dueOn'), dueTwice(id));
  const isDue = due !== undefined || dueOn !== undefined;
  if (!isDue && definition.overdue !== undefined)
    linking.fault(below(place, 'overdue'), overdueWithoutDue(id));
  const overdue = mapEntries(definition.overdue, (escalation, written) => {
    const at = below(place, 'overdue', escalation);
    linking.refers('tier', written.to, below(at, 'to'));
    return {
      key: `overdue/${id}/${escalation}`,
      pointer: pointerTo(at),
      definition: written,
      ...(written.after === undefined
        ? {}
        : { after: linking.span(written.after, below(at, 'after')) }),
    };
  });
  const above = tierAbove(linking.documents.tier, definition.role, process.line);
  const unwritten = isDue && definition.overdue === undefined && above !== undefined;
  return {
    id,
    key: `due/${id}`,
    pointer: pointerTo(place),
    definition,
    ...when(context, definition.when, plainLanguage(context), place),
    ...(definition.post === undefined
      ? {}
      : {
          post: linking.expression<string>(
            definition.post,
            plainLanguage(context),
            TEXT,
            below(place, 'post'),
            reads,
          ),
        }),
    ...(due === undefined ? {} : { due: linking.span(due, below(place, 'due')) }),
    ...(dueOn === undefined
      ? {}
      : {
          dueOn: linking.expression<string>(
            dueOn,
            plainLanguage(context),
            DATE,
            below(place, 'dueOn'),
            reads,
          ),
        }),
    overdue: unwritten
      ? {
          above: {
            key: `overdue/${id}/above`,
            pointer: pointerTo(below(place, due === undefined ? 'dueOn' : 'due')),
            definition: { to: above },
          },
        }
      : overdue,
  };
}

function linkTimer(
  context: ProcessLinking,
  id: string,
  definition: Timer,
  place: Place,
): CompiledTimer {
  const { linking, definition: process, reads } = context;
  const language = plainLanguage(context);
  const forward =
    definition.delay !== undefined &&
    definition.until === undefined &&
    definition.ahead === undefined;
  const backward =
    definition.until !== undefined &&
    definition.since === undefined &&
    definition.delay === undefined;
  if (!forward && !backward) linking.fault(place, oneWay(id));
  if (definition.target !== undefined)
    linking.among(definition.target, Object.keys(process.states), STATE, below(place, 'target'));
  const moment = (name: 'since' | 'until') => {
    const text = definition[name];
    return text === undefined
      ? {}
      : { [name]: linking.expression(text, language, MOMENT, below(place, name), reads) };
  };
  return {
    id,
    key: `after/${id}`,
    pointer: pointerTo(place),
    definition,
    ...moment('since'),
    ...moment('until'),
    span:
      backward && definition.ahead === undefined
        ? { unit: 'days', count: 0 }
        : linking.span(
            definition.delay ?? definition.ahead ?? {},
            below(place, forward ? 'delay' : 'ahead'),
          ),
    ...linking.condition(definition.guard, language, below(place, 'guard'), reads),
    effects: linkEffects(context, definition.do, language, below(place, 'do')),
  };
}

function mapEntries<T, R>(
  map: Record<string, T> | undefined,
  change: (id: string, value: T) => R,
): Record<string, R> {
  return Object.fromEntries(
    Object.entries(map ?? {}).map(([id, value]) => [id, change(id, value)]),
  );
}
