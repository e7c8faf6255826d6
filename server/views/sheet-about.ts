import { written } from '../../engine/expression/template.js';
import type { LedgerQuery } from '../http/types.js';
import { cellText } from './cell.js';
import type { Desk } from './desk.js';
import { levelsInLists } from './levels.js';
import type { OpenedLedger } from './ledger-opened.js';
import { type SheetWords, sheetWords } from './sheet-words.js';

/** Whose entries stand on a sheet, of when, and how they were narrowed: paper does not show what was chosen. */
export function sheetAbout(
  desk: Desk,
  opened: OpenedLedger,
  query: LedgerQuery,
  unit: string,
): string {
  const words = sheetWords(desk.language);
  const period = periodOf(desk, opened, query, words);
  const conditions = conditionsOf(desk, opened, query, words);
  return [
    words.unit(unit),
    ...(period === undefined ? [] : [words.period(period)]),
    ...(conditions.length === 0 ? [] : [words.narrowed(conditions.join(words.and))]),
  ].join(words.gap);
}

function periodOf(
  { language }: Desk,
  { ledger, span }: OpenedLedger,
  { from = '', to = '' }: LedgerQuery,
  words: SheetWords,
): string | undefined {
  if (ledger.definition.day === undefined) return undefined;
  const day = (text: string) => written(text, { type: 'string', format: 'date' }, language);
  if (from !== '' || to !== '') return words.span(day(from), day(to));
  return span.periods.find(({ id }) => id === span.period)?.title ?? words.anyDay;
}

function conditionsOf(
  desk: Desk,
  { ledger, sight }: OpenedLedger,
  query: LedgerQuery,
  words: SheetWords,
): string[] {
  const { q = '', struckOff = 'without' } = query;
  const equal = Object.entries(ledger.columns).flatMap(([name, column]) => {
    const value = query[`where.${name}`];
    if (typeof value !== 'string') return [];
    const { type } = column.field;
    const found = type === 'boolean' ? value === 'true' : value;
    const text = cellText(
      desk,
      { ...column, field: column.field.items ?? column.field },
      '',
      found,
      { language: desk.language, levels: levelsInLists(desk, sight.reader) },
    );
    return [words.equal(column.definition.title, text)];
  });
  return [
    ...(q === '' ? [] : [words.containing(q)]),
    ...equal,
    ...(struckOff === 'without' ? [] : [words.struckOff[struckOff]]),
  ];
}
