import type { Documents } from '../compile/documents.js';
import { tierAbove } from '../tiers/tier-above.js';
import type {
  DutyDocument,
  DutyFigure,
  Effects,
  Fields,
  FieldSchema,
  ProcessDocument,
  RecordDocument,
  State,
} from '../types.js';
import { dutyWords, type DutyWords } from './words.js';

/** The documents that duties make: a process for each, and a record type for each type of unit that owes one. */
export interface Derived {
  process: Record<string, ProcessDocument>;
  record: Record<string, RecordDocument>;
}

/**
 * The processes on which the cases of duties run. A duty of a role that does not exist makes none: what
 * is wrong with it is said where it is linked.
 */
export function derivedDocuments({ duty, tier, units, pack }: Documents): Derived {
  const derived: Derived = { process: {}, record: {} };
  const words = dutyWords(pack.locale);
  for (const document of Object.values(duty)) {
    const unitType = tier[document.role]?.unitType;
    if (unitType === undefined) continue;
    const about = recordTypeOfUnits(unitType);
    const title = units.types[unitType]?.title ?? unitType;
    derived.record[about] ??= recordOfUnits(about, unitType, title, words);
    const process = processOfDuty(document.id);
    derived.process[process] = processDocument(document, about, tier, words);
  }
  return derived;
}

/** The process of a duty. No written process can have such an id. */
export function processOfDuty(duty: string): string {
  return `duty.${duty}`;
}

/** The duty of which a process was made; undefined of one that is written. */
export function dutyOfProcess(process: string): string | undefined {
  return process.startsWith('duty.') ? process.slice('duty.'.length) : undefined;
}

/** The record type of units of a type. No written record type can have such an id. */
export function recordTypeOfUnits(unitType: string): string {
  return `unit.${unitType}`;
}

/** Whether a process or a record type was made, not written: a written id has no dot. */
export function isDerived(id: string): boolean {
  return id.includes('.');
}

/** The data of a duty's case beside its figures: the dates of the occurrence. */
export const OCCURRENCE_FIELDS = ['occurrence', 'dueOn', 'closesOn'] as const;

/** The one task of a duty's process. */
export const DUTY_TASK = 'duty';

function processDocument(
  duty: DutyDocument,
  about: string,
  tiers: Documents['tier'],
  words: DutyWords,
): ProcessDocument {
  const { title, line, description } = duty;
  const because = becauseOf(duty);
  const above = tierAbove(tiers, duty.role, line);
  const report: Effects =
    above === undefined
      ? {}
      : { report: { report: { to: above, title: words.reportMissed(plain(title)) }, ...because } };
  return {
    kind: 'process',
    id: processOfDuty(duty.id),
    title,
    ...(description === undefined ? {} : { description }),
    about,
    ...(line === undefined ? {} : { line }),
    // A calendar that is published late may open the next one while this one is still open.
    exclusive: false,
    headline: words.headline,
    data: dataOf(duty, words),
    initial: 'open',
    states: {
      open: openState(duty, words),
      done: { title: words.done, tone: 'success', final: true },
      missed: { title: words.missed, tone: 'danger', final: true, entry: report },
    },
    ...because,
  };
}

function openState(duty: DutyDocument, words: DutyWords): State {
  const { title, help, role, form, overdue, remind } = duty;
  const because = becauseOf(duty);
  return {
    title: words.open,
    tone: 'notice',
    tasks: {
      [DUTY_TASK]: {
        title,
        ...(help === undefined ? {} : { help }),
        role,
        form,
        dueOn: 'case.dueOn',
        ...(overdue === undefined ? {} : { overdue }),
        ...because,
      },
    },
    on: {
      sent: {
        event: `${DUTY_TASK}.submitted`,
        target: 'done',
        ...(duty.do === undefined ? {} : { do: duty.do }),
        ...because,
      },
    },
    after: {
      next: { title: words.nextCame, until: 'case.closesOn', target: 'missed', ...because },
      ...(remind === undefined
        ? {}
        : {
            remind: {
              title: words.reminder,
              until: 'case.dueOn',
              ahead: remind,
              do: { tell: { notify: { to: role, title: words.remind(plain(title)) }, ...because } },
              ...because,
            },
          }),
    },
  };
}

function dataOf({ figures = {} }: DutyDocument, words: DutyWords): Fields {
  const dates = OCCURRENCE_FIELDS.map((name) => [
    name,
    { type: 'string', format: 'date', title: words[name] } satisfies FieldSchema,
  ]);
  const numbers = Object.entries(figures).map(([name, figure]) => [name, figureField(figure)]);
  // A figure cannot take the name of a date; where one does, that is said once.
  return Object.fromEntries([...numbers, ...dates]) as Fields;
}

function figureField({ title, indicator, part = 'rate' }: DutyFigure): FieldSchema {
  return { type: indicator !== undefined && part === 'rate' ? 'number' : 'integer', title };
}

function recordOfUnits(
  id: string,
  unitType: string,
  title: string,
  words: DutyWords,
): RecordDocument {
  return {
    kind: 'record',
    id,
    title,
    name: 'name',
    units: { unit: { title: words.unit, unitType } },
    schema: {
      type: 'object',
      properties: { name: { type: 'string', title: words.unitName } },
      required: ['name'],
    },
    sensitivity: { name: { class: 'public' } },
  };
}

function becauseOf({ cites, assumes }: DutyDocument): { cites?: string[]; assumes?: string } {
  return {
    ...(cites === undefined ? {} : { cites }),
    ...(assumes === undefined ? {} : { assumes }),
  };
}

/** A title within a template: what it has of braces stays text. */
function plain(title: string): string {
  return title.replaceAll('{{', '{ {');
}
