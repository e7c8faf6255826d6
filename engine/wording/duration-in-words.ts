import type { PackDocuments } from '../difference/pack-documents.js';
import { isObject, type Json } from '../json.js';
import { valueAt } from '../json-pointer.js';
import type { Language } from './wording.js';

/** How long, in words: 3天（按“校历”）; a parameter by its number. */
export function durationInWords(
  documents: PackDocuments,
  language: Language,
  duration: Json,
): string {
  const [count, unit, calendar] = countedIn(documents, duration) ?? [];
  if (count === undefined || unit === undefined) return JSON.stringify(duration);
  const amount = UNITS[language](count, unit);
  if (calendar === undefined) return amount;
  const title = valueAt(documents[`calendars/${calendar}.json`], '/title');
  return ON_CALENDAR[language](amount, typeof title === 'string' ? title : calendar);
}

type Counted = [count: number, unit: string, calendar?: string];

function countedIn(documents: PackDocuments, duration: Json): Counted | undefined {
  if (typeof duration === 'string') {
    const name = duration.replace(/^params\./, '');
    const parameter = valueAt(documents['parameters.json'], `/parameters/${name}`);
    return isObject(parameter)
      ? counted(parameter['default'], parameter['unit'], parameter['calendar'])
      : undefined;
  }
  if (!isObject(duration)) return undefined;
  const unit = Object.keys(duration).find((name) => name !== 'calendar') ?? '';
  return counted(duration[unit], unit, duration['calendar']);
}

function counted(
  count: Json | undefined,
  unit: Json | undefined,
  calendar: Json | undefined,
): Counted | undefined {
  if (typeof count !== 'number' || typeof unit !== 'string') return undefined;
  return typeof calendar === 'string' ? [count, unit, calendar] : [count, unit];
}

const CHINESE_UNITS: Record<string, string | undefined> = {
  hours: '小时',
  days: '天',
  weeks: '周',
  months: '个月',
  times: '次',
  persons: '人',
};

const UNITS = {
  zh: (count: number, unit: string) => `${count}${CHINESE_UNITS[unit] ?? unit}`,
  en: (count: number, unit: string) => `${count} ${count === 1 ? unit.replace(/s$/, '') : unit}`,
};

const ON_CALENDAR = {
  zh: (amount: string, calendar: string) => `${amount}（按“${calendar}”）`,
  en: (amount: string, calendar: string) => `${amount} (of “${calendar}”)`,
};
