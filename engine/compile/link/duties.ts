import { isTimeZone } from '../../calendar/zone.js';
import { occurrencesBetween, type Timing } from '../../duty/occurrences.js';
import { OCCURRENCE_FIELDS, processOfDuty, recordTypeOfUnits } from '../../duty/derived-process.js';
import type { CompiledRecurrence } from '../../duty/recurrence.js';
import type { CompiledDuty } from '../../program.js';
import type { DutyDocument, Recurrence } from '../../types.js';
import { below, type Linking, type Place, pointerTo } from './linking.js';
import {
  dueAfterNext,
  figureNameTaken,
  figureOfOne,
  noPeriods,
  oneEnd,
  recurrenceLacks,
  recurrenceIgnores,
} from './duty-faults.js';

/** Duties with their dates made ready for counting. Their processes are linked as all others are. */
export function linkDuties(linking: Linking): Record<string, CompiledDuty> {
  return Object.fromEntries(
    Object.values(linking.documents.duty).map((definition) => [
      definition.id,
      linkDuty(linking, definition),
    ]),
  );
}

/** Where in its duty a place of a derived process is written. */
export function writtenInDuty(duty: DutyDocument, path: Place['path']): Place {
  const place: Place = { kind: 'duty', id: duty.id, path: [] };
  const at = path.join('/');
  const [prefix, target] = WRITTEN.find(([start]) => `${at}/`.startsWith(`${start}/`)) ?? ['', []];
  const rest = path.slice(prefix === '' ? 0 : prefix.split('/').length);
  if (target === 'due') return below(place, duty.by === undefined ? 'within' : 'by');
  return below(place, ...target, ...(KEPT.has(prefix) ? rest : []));
}

/** Places of the derived process, the longest first, and the property of the duty that says them. */
const WRITTEN: [string, string[] | 'due'][] = [
  ['states/open/tasks/duty/overdue', ['overdue']],
  ['states/open/tasks/duty/dueOn', 'due'],
  ['states/open/tasks/duty', []],
  ['states/open/on/sent/do', ['do']],
  ['states/open/after/remind', ['remind']],
  ['states/open/after/next', ['opens']],
  ['line', ['line']],
];

/** Those of which the rest of the path is the same in both. */
const KEPT = new Set([
  'states/open/tasks/duty/overdue',
  'states/open/tasks/duty',
  'states/open/on/sent/do',
]);

function linkDuty(linking: Linking, definition: DutyDocument): CompiledDuty {
  const { id, role, form, by, within } = definition;
  const place: Place = { kind: 'duty', id, path: [] };
  const tier = linking.documents.tier[role];
  const before = linking.issues.length;
  if (tier === undefined) {
    // Its process was not made, so nothing else says this.
    linking.refers('tier', role, below(place, 'role'));
    linking.refers('form', form, below(place, 'form'));
  }
  if ((by === undefined) === (within === undefined)) linking.fault(place, oneEnd(id));
  linkFigures(linking, definition, place);
  const timing: Timing = {
    opens: linkRecurrence(linking, definition.opens, below(place, 'opens')),
    ...(by === undefined ? {} : { by: linkRecurrence(linking, by, below(place, 'by')) }),
    ...(within === undefined ? {} : { within: linking.span(within, below(place, 'within')) }),
  };
  if (linking.issues.length === before)
    checkEnd(linking, timing, below(place, by === undefined ? 'within' : 'by'));
  return {
    definition,
    pointer: pointerTo(place),
    process: processOfDuty(id),
    about: recordTypeOfUnits(tier?.unitType ?? ''),
    ...timing,
  };
}

function linkRecurrence(
  linking: Linking,
  definition: Recurrence,
  place: Place,
): CompiledRecurrence {
  const { needs, takes } = PARTS[definition.frequency];
  for (const name of needs)
    if (definition[name] === undefined) linking.fault(place, recurrenceLacks(definition, name));
  for (const name of ['byMonth', 'byMonthDay', 'byDay', 'byPeriodDay', 'calendar'] as const)
    if (definition[name] !== undefined && !needs.includes(name) && !takes.includes(name))
      linking.fault(below(place, name), recurrenceIgnores(definition, name));
  const { calendar: named } = definition;
  if (named === undefined || definition.frequency !== 'period') return { definition };
  const at = below(place, 'calendar');
  const calendar = linking.calendars[named];
  if (calendar === undefined) linking.refers('calendar', named, at);
  else if (calendar.periods.length === 0) linking.fault(at, noPeriods(named));
  return { definition, ...(calendar === undefined ? {} : { calendar }) };
}

type Part = Exclude<keyof Recurrence, 'frequency'>;

/** What a recurrence must and may say, by its frequency. */
const PARTS: Record<Recurrence['frequency'], { needs: Part[]; takes: Part[] }> = {
  yearly: { needs: ['byMonth'], takes: ['byMonthDay'] },
  monthly: { needs: [], takes: ['byMonth', 'byMonthDay'] },
  weekly: { needs: [], takes: ['byDay'] },
  period: { needs: ['calendar'], takes: ['byPeriodDay'] },
};

/** A duty that is due only when the next one is there already could never be done in time. */
function checkEnd(linking: Linking, timing: Timing, place: Place): void {
  const { timeZone } = linking.documents.pack;
  if (!isTimeZone(timeZone)) return;
  const late = occurrencesBetween(timing, '2024-01-01', '2032-12-31', timeZone).find(
    ({ dueOn, closesOn }) => dueOn >= closesOn,
  );
  if (late !== undefined) linking.fault(place, dueAfterNext(late));
}

function linkFigures(linking: Linking, { figures = {} }: DutyDocument, place: Place): void {
  for (const [name, { ledger, indicator }] of Object.entries(figures)) {
    const at = below(place, 'figures', name);
    if ((OCCURRENCE_FIELDS as readonly string[]).includes(name))
      linking.fault(at, figureNameTaken(name));
    if ((ledger === undefined) === (indicator === undefined)) linking.fault(at, figureOfOne(name));
    if (ledger !== undefined) linking.refers('ledger', ledger, below(at, 'ledger'));
    if (indicator !== undefined) linking.refers('indicator', indicator, below(at, 'indicator'));
  }
}
