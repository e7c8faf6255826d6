import type { Case } from '../../engine/case.js';
import type { Program } from '../../engine/program.js';
import type { TimerView } from '../http/types.js';
import type { Desk } from './desk.js';
import { taskTitle } from './effect-text.js';
import { isoOf } from './instant.js';
import { type Phrases, phrasesIn } from './phrases.js';

/** What will come of itself in a case, soonest first. */
export function timerViews(desk: Desk, words: Program, present: Case): TimerView[] {
  return Object.entries(present.timers)
    .sort(([, one], [, other]) => one.dueAt - other.dueAt)
    .map(([key, { dueAt, estimated }]) => ({
      title: timerTitle(words, phrasesIn(desk.language), present, key),
      dueAt: isoOf(dueAt),
      ...(estimated === true ? { estimated } : {}),
    }));
}

function timerTitle(words: Program, phrases: Phrases, present: Case, key: string): string {
  const [kind, name = '', escalation = ''] = key.split('/');
  const state = words.processes[present.process]?.states[present.state];
  if (kind === 'due') return phrases.overdue(taskTitle(words, present.process, name));
  if (kind === 'overdue') {
    const definition = state?.tasks[name]?.overdue[escalation]?.definition;
    const role = words.tiers[definition?.to ?? '']?.title ?? definition?.to ?? '';
    return (definition?.handOver === true ? phrases.handOver : phrases.escalation)(
      role,
      definition?.title,
    );
  }
  const timer = state?.after[name]?.definition;
  if (timer?.target === undefined) return timer?.title ?? name;
  const target = words.processes[present.process]?.states[timer.target]?.definition.title;
  return phrases.transition(target ?? timer.target, timer.title);
}
