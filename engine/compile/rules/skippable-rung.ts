import type { Span } from '../../calendar/duration.js';
import type { CompiledTask, CompiledTimer, Program } from '../../program.js';
import { tierAbove } from '../../tiers/tier-above.js';
import type { Issue } from '../../issue.js';
import { issue } from '../faults.js';
import { placeOf, type Placed, tasksOf, timersOf } from './elements.js';
import type { Rule } from './rules.js';

/**
 * A rung of a ladder that is not stood on: a state whose timer to the next is due no later than the one that
 * leads to it, or an escalation that passes over a tier.
 */
export const skippableRung: Rule = (program) => [
  ...timersOf(program).flatMap(leftAtOnce),
  ...tasksOf(program).flatMap((task) => passedOver(program, task)),
];

/** Both count from the same day, and the later rung is due first. */
function leftAtOnce({ element: timer, process }: Placed<CompiledTimer>): Issue[] {
  const { target, since, includesFirstDay } = timer.definition;
  if (target === undefined || since === undefined) return [];
  const rung = process.states[target];
  return Object.values(rung?.after ?? {})
    .filter(
      ({ definition, span }) =>
        definition.since === since &&
        definition.target !== undefined &&
        definition.guard === undefined &&
        definition.includesFirstDay === includesFirstDay &&
        isNoLater(span, timer.span),
    )
    .map((next) => {
      const title = rung?.definition.title ?? target;
      return issue(
        'skippable-rung',
        ...at(next.pointer),
        {
          zh: `“${title}”这一级会被跳过：进入它的计时（${inWords(timer.span).zh}）不早于离开它的计时（${inWords(next.span).zh}），都从 ${since} 起算`,
          en: `The rung “${title}” is skipped: it is reached ${inWords(timer.span).en} and left ${inWords(next.span).en} after ${since}`,
        },
        { severity: 'warning' },
      );
    });
}

/** On the way up its line, one tier is told before another that stands below it, or instead of it. */
function passedOver(program: Program, { element: task, process }: Placed<CompiledTask>): Issue[] {
  const line = lineAbove(program, task.definition.role, process.definition.line);
  const told = new Set<string>();
  return Object.values(task.overdue).flatMap(({ definition, pointer }) => {
    const height = line.indexOf(definition.to);
    const skipped = line.slice(0, Math.max(0, height)).find((role) => !told.has(role));
    told.add(definition.to);
    if (skipped === undefined || isMeant(definition)) return [];
    // Said once of each tier that is passed over.
    told.add(skipped);
    const [to, over] = [titleOf(program, definition.to), titleOf(program, skipped)];
    return [
      issue(
        'skippable-rung',
        ...at(pointer),
        {
          zh: `任务“${task.definition.title}”逾期后越过“${over}”直接到“${to}”`,
          en: `When “${task.definition.title}” is late, “${over}” is passed over and “${to}” is told`,
        },
        {
          severity: 'warning',
          hint: {
            zh: '先上报中间一级；有意越级的，用 cites 或 assumes 写明依据',
            en: 'Tell the tier between first; where it is meant, say why in cites or assumes',
          },
        },
      ),
    ];
  });
}

/** Somebody has said on what ground. */
function isMeant({ cites, assumes }: { cites?: string[]; assumes?: string }): boolean {
  return assumes !== undefined || (cites ?? []).length > 0;
}

function lineAbove({ tiers }: Program, role: string, line: string | undefined): string[] {
  const roles: string[] = [];
  for (
    let above = tierAbove(tiers, role, line);
    above !== undefined && !roles.includes(above);
    above = tierAbove(tiers, above, line)
  )
    roles.push(above);
  return roles;
}

function titleOf({ tiers }: Program, role: string): string {
  return tiers[role]?.title ?? role;
}

function at(pointer: string): [file: string, pointer: string] {
  const place = placeOf(pointer);
  return [place.file, place.pointer];
}

/** Whether one span is over whenever the other is: of the same unit and calendar, and not longer. */
function isNoLater(one: Span, other: Span): boolean {
  if (one.unit === other.unit && one.calendar === other.calendar) return one.count <= other.count;
  // Calendar days take at least as long as plain ones; only then can two units be compared.
  return one.calendar === undefined && longest(one) <= shortest(other);
}

const DAYS = { hours: [1 / 24, 1 / 24], days: [1, 1], weeks: [7, 7], months: [28, 31] } as const;

function shortest({ unit, count }: Span): number {
  return DAYS[unit][0] * count;
}

function longest({ unit, count }: Span): number {
  return DAYS[unit][1] * count;
}

function inWords({ unit, count }: Span) {
  const zh = { hours: '小时', days: '天', weeks: '周', months: '个月' }[unit];
  return { zh: `${count}${zh}`, en: `${count} ${unit}` };
}
