import type { Case } from '../../engine/case.js';
import type { Program } from '../../engine/program.js';
import type { Walked } from './any-walk.js';

/** What must hold of every step, whatever happened. The first thing that does not, in words. */
export function broken(program: Program, { decision, before }: Walked): string | undefined {
  if (decision.kind !== 'decided')
    return decision.kind === 'refused' && decision.message.zh === ''
      ? 'a refusal without words'
      : undefined;
  const { case: kase, effects } = decision;
  const state = program.processes[kase.process]!.states[kase.state]!;
  const final = state.definition.final === true;
  if (final && Object.keys(kase.tasks).length > 0) return 'a task is open in a final state';
  if (final && Object.keys(kase.timers).length > 0) return 'a timer is pending in a final state';
  if (final !== (kase.closedAt !== undefined)) return 'closed and final differ';
  if (kase.sequence !== (before?.sequence ?? 0) + 1) return 'the sequence does not count events';
  const stray = Object.keys(kase.timers).find((key) => !hasConsumer(state, kase, key));
  if (stray !== undefined) return `the timer ${stray} has no consumer`;
  if (
    effects.some(({ because }) => !because.pointer.includes('#') && because.pointer !== 'elsewhere')
  )
    return 'an effect without because';
  return undefined;
}

function hasConsumer(
  state: Program['processes'][string]['states'][string],
  { tasks }: Case,
  key: string,
): boolean {
  const [kind, name = '', escalation = ''] = key.split('/');
  if (kind === 'after') return state.after[name] !== undefined;
  if (kind === 'due') return tasks[name] !== undefined;
  return tasks[name] !== undefined && state.tasks[name]?.overdue[escalation] !== undefined;
}
