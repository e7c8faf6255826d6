import type { CaseEvent, Effect } from '../../engine/case.js';
import { ruleWords } from '../../engine/duty/rule-words.js';
import { wordsIn } from '../../engine/duty/words.js';
import type { Program } from '../../engine/program.js';
import { titleAt } from './element.js';
import type { Phrases } from './phrases.js';

/** An event of a case and what it had for effects. */
export interface Happened {
  sequence: number;
  at: number;
  event: CaseEvent;
  effects: Effect[];
}

/** What happened, in the pack's words: “absent for three days”, “home visit: found ill”. */
export function eventTitle(words: Program, phrases: Phrases, happened: Happened): string {
  const own = ownTitle(words, phrases, happened);
  const { event } = happened;
  const isItself = ['opened', 'moved-to-version', 'corrected'].includes(event.type);
  const further = isItself ? undefined : transitionTitle(words, happened);
  if (further === undefined || further === own) return own;
  return event.type === 'submitted' ? phrases.titled(own, further) : further;
}

/** Why there is something to do since: what led here rather than who did what. */
export function reasonTitle(words: Program, phrases: Phrases, happened: Happened): string {
  return transitionTitle(words, happened) ?? ownTitle(words, phrases, happened);
}

/** What it is by itself: the task that was done, what was told. */
export function ownTitle(words: Program, phrases: Phrases, { event, effects }: Happened): string {
  switch (event.type) {
    case 'opened':
      return openedTitle(words, phrases, event);
    case 'told':
      return tellingTitle(words, event.event);
    case 'submitted':
      return (
        titleOf(effects, words, 'task-closed') ??
        words.forms[event.form]?.definition.title ??
        event.task
      );
    case 'corrected': {
      const what = titleAt(words, event.because.pointer);
      return phrases.corrected(what ?? words.forms[event.form]?.definition.title ?? '');
    }
    case 'moved-to-version':
      return phrases.movedToVersion(words.pack.version);
    case 'fell-due': {
      const title = titleOf(effects, words, 'timer-cancelled') ?? toldTitle(effects) ?? event.timer;
      if (event.timer.startsWith('after/')) return title;
      // What follows later than the due date has words of its own.
      const later = effects.find((effect) => effect.type === 'reported');
      return event.timer.startsWith('overdue/') && later !== undefined
        ? later.title
        : phrases.overdue(title);
    }
  }
}

function openedTitle(
  words: Program,
  phrases: Phrases,
  { how, process }: Extract<CaseEvent, { type: 'opened' }>,
): string {
  const definition = words.processes[process]?.definition;
  switch (how.kind) {
    case 'case': {
      const from = words.processes[/processes\/(.+)\.json#/.exec(how.because.pointer)?.[1] ?? ''];
      return phrases.openedByCase(from?.definition.title ?? definition?.title ?? process);
    }
    case 'form':
      return (
        definition?.opens?.[how.opening]?.title ??
        words.forms[how.form]?.definition.title ??
        process
      );
    case 'calendar':
      return phrases.openedByCalendar(dutyRule(words, how.duty));
    case 'telling':
      return definition?.opens?.[how.opening]?.title ?? tellingTitle(words, how.event);
  }
}

/** When a duty is to be done, in the words of the product. */
function dutyRule(words: Program, id: string): string {
  const duty = words.duties[id];
  return duty === undefined ? id : ruleWords(duty, wordsIn(words.pack.locale));
}

/** The word for what was told, by <signal>.<event>. */
function tellingTitle(words: Program, name: string): string {
  const [signal = '', event = ''] = name.split('.');
  return words.signals[signal]?.definition.events[event]?.title ?? name;
}

/** The words of what was reported or notified, where an event has none of its own. */
function toldTitle(effects: Effect[]): string | undefined {
  const told = effects.find(({ type }) => type === 'reported' || type === 'notified');
  return told === undefined || !('title' in told) ? undefined : told.title;
}

/** The title of the transition or timer that led into the state that was entered; of a timer without one, the state’s. */
function transitionTitle(words: Program, { event, effects }: Happened): string | undefined {
  const entered = effects.find((effect) => effect.type === 'state-entered');
  if (entered === undefined) return undefined;
  const title = titleAt(words, entered.because.pointer) ?? entered.title;
  if (title !== undefined || event.type !== 'fell-due') return title;
  const [file = ''] = entered.because.pointer.split('#');
  return titleAt(words, `${file}#/states/${entered.to}`);
}

function titleOf(effects: Effect[], words: Program, type: Effect['type']): string | undefined {
  const effect = effects.find((one) => one.type === type);
  return effect === undefined ? undefined : titleAt(words, effect.because.pointer);
}
