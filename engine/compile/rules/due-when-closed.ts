import type { CompiledCalendar } from '../../calendar/calendar.js';
import type { Program } from '../../program.js';
import { issue } from '../faults.js';
import { tasksOf } from './elements.js';
import type { Rule } from './rules.js';

/** Work due on a day on which nobody works: on a calendar that is never open, or counted in plain days. */
export const dueWhenClosed: Rule = (program) => [
  ...Object.values(program.calendars).filter(isNeverOpen).map(neverOpen),
  ...plainDays(program),
];

function isNeverOpen({ rest }: CompiledCalendar): boolean {
  return rest.size === 7;
}

function neverOpen({ id, title }: CompiledCalendar) {
  return issue('due-when-closed', `calendars/${id}.json`, '/weeklyRest', {
    zh: `日历“${title}”每周七天都休息，按它计的期限永远到不了`,
    en: `“${title}” rests on all seven days; what counts on it is never due`,
  });
}

/** Where nobody has said that plain days are meant, and others of the pack's work counts open ones. */
function plainDays(program: Program) {
  if (Object.keys(program.calendars).length === 0) return [];
  return tasksOf(program)
    .filter(({ element: { due, definition } }) => {
      if (due === undefined || due.unit !== 'days' || due.calendar !== undefined) return false;
      return definition.assumes === undefined && !isSaid(program, definition.due);
    })
    .map(({ element: { due, definition }, file, pointer }) =>
      issue(
        'due-when-closed',
        file,
        `${pointer}/due`,
        {
          zh: `任务“${definition.title}”的期限 ${due?.count} 天不分工作日，可能在休息日到期`,
          en: `“${definition.title}” is due after ${due?.count} plain days, which may be a day on which nobody works`,
        },
        {
          severity: 'note',
          hint: {
            zh: '写明按哪个日历计；确按自然日的，用 assumes 说明',
            en: 'Name a calendar to count on; where plain days are meant, say so in assumes',
          },
        },
      ),
    );
}

/** The parameter itself cites or assumes something. */
function isSaid({ parameters }: Program, due: unknown): boolean {
  const parameter = typeof due === 'string' ? parameters[due.replace('params.', '')] : undefined;
  return parameter?.assumes !== undefined || (parameter?.cites ?? []).length > 0;
}
