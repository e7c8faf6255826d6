import type { Effect } from '../../engine/case.js';
import { dayOf, minutesAt } from '../../engine/calendar/zone.js';
import { written } from '../../engine/expression/template.js';
import type { Instant } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import type { HistoryEffect } from '../http/types.js';
import { titleAt } from './element.js';
import type { Phrases } from './phrases.js';
import { recordValues, type Shown } from './values.js';

/** What an effect means to people; nothing, where the event itself says it. */
export function effectTexts(
  words: Program,
  process: string,
  phrases: Phrases,
  effect: Effect,
  shown: Shown,
): HistoryEffect[] {
  const role = (id: string) => words.tiers[id]?.title ?? id;
  const say = (text: string): HistoryEffect[] => [{ kind: effect.type, text }];
  switch (effect.type) {
    case 'task-opened': {
      const title = titleAt(words, effect.because.pointer) ?? effect.task;
      return say(phrases.taskOpened(title, role(effect.opened.role)));
    }
    case 'task-closed':
      if (effect.end === 'submitted') return [];
      return say(phrases.taskClosed(taskTitle(words, process, effect.task)));
    case 'task-moved': {
      const { opened } = effect;
      const title = taskTitle(words, process, effect.task);
      const due = opened.dueAt === undefined ? undefined : momentIn(words, opened.dueAt);
      return say(phrases.taskMoved(title, role(opened.role), due));
    }
    case 'task-handed-over':
      return say(phrases.handedOver(taskTitle(words, process, effect.task), role(effect.to)));
    case 'reported':
      return say(phrases.reported(role(effect.to), effect.title));
    case 'notified':
      return say(phrases.notified(role(effect.to), effect.title));
    case 'document-produced':
      return say(
        phrases.produced(words.printed[effect.document]?.definition.title ?? effect.document),
      );
    case 'case-wanted':
      return say(
        phrases.wanted(words.processes[effect.process]?.definition.title ?? effect.process),
      );
    case 'record-marked': {
      const type = words.records[words.processes[process]?.definition.about ?? ''];
      if (type === undefined) return [];
      return recordValues(type, effect.data, Object.keys(effect.data), shown).map(
        ({ title, value }) => ({ kind: effect.type, text: phrases.marked(title, value) }),
      );
    }
    case 'record-moved': {
      const { about = '' } = words.processes[process]?.definition ?? {};
      const relations = words.records[about]?.units ?? {};
      return Object.entries(effect.units).map(([relation, unit]) => ({
        kind: effect.type,
        text: phrases.moved(
          relations[relation]?.title ?? relation,
          unit === '' ? undefined : (shown.titles?.('unit', unit) ?? unit),
        ),
      }));
    }
    case 'state-entered':
    case 'task-overdue':
    case 'task-due-changed':
    case 'timer-set':
    case 'timer-cancelled':
    case 'remembered':
      return [];
  }
}

/** What a task of a process is called; its id is unique among the states that have it. */
export function taskTitle(words: Program, process: string, task: string): string {
  const states = Object.values(words.processes[process]?.states ?? {});
  return (
    states.find(({ tasks }) => tasks[task] !== undefined)?.tasks[task]?.definition.title ?? task
  );
}

/** A moment in the pack's time zone: the day, and what time it is. */
function momentIn({ pack }: Program, at: Instant): string {
  const field = { type: 'string' as const, format: 'date' as const };
  const minutes = minutesAt(at, pack.timeZone);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${written(dayOf(at, pack.timeZone), field, pack.locale)} ${hour}:${minute}`;
}
