import type { CompiledCalendar } from '../../calendar/calendar.js';
import { isOpenNumber } from '../../calendar/calendar.js';
import { dayOfNumber } from '../../calendar/day.js';
import { deadlineAfter, type Span } from '../../calendar/duration.js';
import { dayNumberAt, instantAt } from '../../calendar/zone.js';
import type { Program } from '../../program.js';
import type { Task } from '../../types.js';
import { issue, pointerOf } from '../faults.js';
import { tasksOf } from './elements.js';
import type { Rule } from './rules.js';

/**
 * Work that is counted in days of a calendar with periods, and so falls into the next period when it is given
 * at the end of one: weeks later, though it was a matter of days.
 */
export const dueOutsideTerm: Rule = (program) => {
  const spans = new Map<string, Counted>();
  for (const { element, file, pointer } of tasksOf(program)) {
    if (element.due?.calendar === undefined || isMeant(program, element.definition)) continue;
    const place = placeOfSpan(element.definition.due, file, `${pointer}/due`);
    const known = spans.get(`${place.file}#${place.pointer}`);
    const tasks = [...(known?.tasks ?? []), element.definition.title];
    spans.set(`${place.file}#${place.pointer}`, {
      ...place,
      span: element.due,
      calendar: element.due.calendar,
      tasks,
    });
  }
  return [...spans.values()].flatMap((counted) => {
    const found = longestWait(counted, program.pack.timeZone);
    return found === undefined || found.wait <= longestExpected(counted.span)
      ? []
      : [late(counted, found)];
  });
};

/** The task or its parameter says how the days are counted. */
function isMeant({ parameters }: Program, { due, assumes }: Task): boolean {
  const parameter = typeof due === 'string' ? parameters[due.replace('params.', '')] : undefined;
  return assumes !== undefined || parameter?.assumes !== undefined;
}

interface Counted {
  file: string;
  pointer: string;
  span: Span;
  calendar: CompiledCalendar;
  tasks: string[];
}

/** Work given on `from` is due on `to`. */
interface Wait {
  from: number;
  to: number;
  wait: number;
}

/** Given on the last open day of each period but the last known one. */
function longestWait({ span, calendar }: Counted, timeZone: string): Wait | undefined {
  const waits = calendar.periods.map(([first, last]): Wait | undefined => {
    let from = last;
    while (from > first && !isOpenNumber(calendar, from)) from -= 1;
    const { at, estimated } = deadlineAfter(
      instantAt(from, calendar.opensAt, timeZone),
      span,
      timeZone,
    );
    const to = dayNumberAt(at, timeZone);
    return estimated === true ? undefined : { from, to, wait: to - from };
  });
  return waits.reduce(
    (most, one) => ((one?.wait ?? 0) > (most?.wait ?? 0) ? one : most),
    undefined,
  );
}

/** Three times as long as it takes with weekends is longer than anybody would expect. */
function longestExpected({ count }: Span): number {
  return 3 * (count + 2 * Math.ceil(count / 5)) + 7;
}

/** A parameter is one place for all the work that counts with it. */
function placeOfSpan(
  due: unknown,
  file: string,
  pointer: string,
): { file: string; pointer: string } {
  if (typeof due !== 'string') return { file, pointer };
  return { file: 'parameters.json', pointer: pointerOf('parameters', due.replace('params.', '')) };
}

function late({ file, pointer, span, calendar, tasks }: Counted, { from, to }: Wait) {
  const [given, due] = [dayOfNumber(from), dayOfNumber(to)];
  const names = [...new Set(tasks)];
  const shown = names.slice(0, 3).join('、') + (names.length > 3 ? '…' : '');
  return issue(
    'due-outside-term',
    file,
    pointer,
    {
      zh: `期限 ${span.count} 天按“${calendar.title}”计，${given} 交办的要到 ${due} 才到期（${shown}）`,
      en: `${span.count} days of “${calendar.title}”: work given on ${given} is due on ${due} only (${shown})`,
    },
    {
      severity: 'note',
      hint: {
        zh: '假期里也要办的，改按不分期的日历计；本就要等的，用 assumes 说明',
        en: 'What must be done between periods too should count on a calendar without them; where waiting is meant, say so in assumes',
      },
    },
  );
}
