import { type CompiledCalendar, compileCalendar } from '../../calendar/calendar.js';
import { dayNumber } from '../../calendar/day.js';
import { isTimeZone } from '../../calendar/zone.js';
import { hintFor } from '../../expression/faults.js';
import type { Issue } from '../../issue.js';
import type { CalendarDocument } from '../../types.js';
import type { Documents } from '../documents.js';
import { issue, pointerOf } from '../faults.js';

/** Calendars first: durations and expressions count on them. */
export function linkCalendars({ calendar: documents, pack }: Documents): {
  calendars: Record<string, CompiledCalendar>;
  issues: Issue[];
} {
  const calendars: Record<string, CompiledCalendar> = {};
  const issues: Issue[] = isTimeZone(pack.timeZone) ? [] : [unknownZone(pack.timeZone)];
  const build = (id: string, upon: readonly string[]): CompiledCalendar | undefined => {
    const document = documents[id];
    if (document === undefined) return undefined;
    if (calendars[id] !== undefined) return calendars[id];
    const base = document.basedOn;
    if (base !== undefined && (upon.includes(base) || documents[base] === undefined)) {
      issues.push(badBase(id, base, Object.keys(documents)));
      return undefined;
    }
    const built = compileCalendar(
      document,
      base === undefined ? undefined : build(base, [...upon, base]),
    );
    calendars[id] = built;
    return built;
  };
  for (const [id, document] of Object.entries(documents)) {
    build(id, [id]);
    issues.push(...backwardSpans(document));
  }
  return { calendars, issues };
}

function backwardSpans(document: CalendarDocument): Issue[] {
  return (['periods', 'holidays'] as const).flatMap((part) =>
    Object.entries(document[part] ?? {})
      .filter(([, span]) => dayNumber(span.to) < dayNumber(span.from))
      .map(([id, span]) =>
        issue('span-ends-before-it-begins', `calendars/${document.id}.json`, pointerOf(part, id), {
          zh: `“${span.title}”的结束日 ${span.to} 早于开始日 ${span.from}`,
          en: `“${span.title}” ends on ${span.to}, before it begins on ${span.from}`,
        }),
      ),
  );
}

function badBase(id: string, base: string, known: readonly string[]): Issue {
  return issue(
    'unknown-reference',
    `calendars/${id}.json`,
    '/basedOn',
    {
      zh: `没有可作基础的日历“${base}”（不存在，或互相引用）`,
      en: `There is no calendar “${base}” to be based on (none, or a circle)`,
    },
    {
      hint: hintFor(
        base,
        known.filter((name) => name !== id),
      ),
    },
  );
}

function unknownZone(timeZone: string): Issue {
  return issue(
    'unknown-time-zone',
    'pack.json',
    '/timeZone',
    {
      zh: `不认识时区“${timeZone}”`,
      en: `The time zone “${timeZone}” is not known`,
    },
    { hint: { zh: '例如 Asia/Shanghai', en: 'For example Asia/Shanghai' } },
  );
}
