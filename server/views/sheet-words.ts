import { type Language, phraseLanguage } from './language.js';

/** What stands on an exported sheet beside the pack's own words. */
export interface SheetWords {
  number: string;
  unit: (title: string) => string;
  period: (title: string) => string;
  anyDay: string;
  span: (from: string, to: string) => string;
  narrowed: (conditions: string) => string;
  containing: (text: string) => string;
  equal: (column: string, value: string) => string;
  struckOff: Record<'with' | 'only', string>;
  day: (day: string) => string;
  total: (count: number) => string;
  empty: string;
  note: (note: string) => string;
  signature: (title: string) => string;
  seal: (unit: string) => string;
  pageFoot: string;
  dayFormat: string;
  font: string;
  /** Between parts of a line, and between things listed. */
  gap: string;
  and: string;
}

/** The words of the product's language that stands for the reader's. */
export function sheetWords(language: Language): SheetWords {
  return WORDS[phraseLanguage(language)];
}

const WORDS: Record<'zh' | 'en', SheetWords> = {
  zh: {
    number: '序号',
    unit: (title) => `单位：${title}`,
    period: (title) => `统计期间：${title}`,
    anyDay: '不限',
    span: (from, to) => `${from || '最早'}至${to || '今'}`,
    narrowed: (conditions) => `筛选：${conditions}`,
    containing: (text) => `名称含“${text}”`,
    equal: (column, value) => `${column}为“${value}”`,
    struckOff: { with: '含已销号', only: '只含已销号' },
    day: (day) => `制表日期：${day}`,
    total: (count) => `共${count}条`,
    empty: '没有符合条件的记录',
    note: (note) => `注：${note}`,
    signature: (title) => `${title}：`,
    seal: (unit) => `填报单位（盖章）：${unit}`,
    pageFoot: '第 &P 页 共 &N 页',
    dayFormat: 'yyyy"年"m"月"d"日"',
    font: '宋体',
    gap: '　　',
    and: '，',
  },
  en: {
    number: 'No.',
    unit: (title) => `Unit: ${title}`,
    period: (title) => `Period: ${title}`,
    anyDay: 'any',
    span: (from, to) => `${from || 'the beginning'} to ${to || 'now'}`,
    narrowed: (conditions) => `Narrowed to: ${conditions}`,
    containing: (text) => `names with “${text}”`,
    equal: (column, value) => `${column} is “${value}”`,
    struckOff: { with: 'with those struck off', only: 'only those struck off' },
    day: (day) => `Drawn up on ${day}`,
    total: (count) => (count === 1 ? '1 entry' : `${count} entries`),
    empty: 'No entry fits',
    note: (note) => `Note: ${note}`,
    signature: (title) => `${title}:`,
    seal: (unit) => `Reporting unit (seal): ${unit}`,
    pageFoot: 'Page &P of &N',
    dayFormat: 'd mmm yyyy',
    font: 'Arial',
    gap: '     ',
    and: ', ',
  },
};
