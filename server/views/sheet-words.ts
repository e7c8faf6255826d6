import type { FindingSettling, FindingView } from '../http/types.js';
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
  /** What a comparison found, by what the register is called; '': it was taken away. */
  findings: (register: string) => string;
  compared: (theirs: number, ours: number, same: number) => string;
  finding: FindingWords;
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

/** What stands on the sheet of a comparison. */
export interface FindingWords {
  name: string;
  kind: string;
  side: string;
  where: string;
  differs: string;
  outcome: string;
  note: string;
  ours: string;
  theirs: string;
  line: (line: number) => string;
  kinds: Record<FindingView['kind'], string>;
  outcomes: Record<FindingSettling['outcome'], string>;
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
    findings: (register) => (register === '' ? '已删除的名册比对' : `名册比对：${register}`),
    compared: (theirs, ours, same) => `名册${theirs}行，本单位${ours}条，一致${same}条`,
    finding: {
      ...{ name: '姓名或名称', kind: '情况', side: '来自', where: '单位或行号' },
      ...{ differs: '不一致的项目', outcome: '核实结果', note: '说明' },
      ...{ ours: '本单位', theirs: '名册', line: (line) => `第${line}行` },
      kinds: {
        'only-theirs': '名册有，本单位没有',
        'only-ours': '本单位有，名册没有',
        differs: '号码一致，内容不同',
        likely: '号码对不上，可能是同一人',
        'twice-ours': '本单位重复',
        'twice-theirs': '名册里重复',
      },
      outcomes: {
        'ours-mended': '本单位有误，已更正',
        'theirs-told': '名册有误，已告知对方',
        'case-begun': '已发起办理',
        'not-same': '不是同一人',
        nothing: '不需要处理',
      },
    },
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
    findings: (register) =>
      register === '' ? 'A comparison that was deleted' : `Compared with: ${register}`,
    compared: (theirs, ours, same) =>
      `${theirs} lines of the register, ${ours} records, ${same} agree`,
    finding: {
      ...{ name: 'Name', kind: 'What', side: 'From', where: 'Unit or line' },
      ...{ differs: 'What differs', outcome: 'What came of it', note: 'Note' },
      ...{ ours: 'Ours', theirs: 'Register', line: (line) => `line ${line}` },
      kinds: {
        'only-theirs': 'In the register only',
        'only-ours': 'In ours only',
        differs: 'Same number, other content',
        likely: 'Other number, likely the same',
        'twice-ours': 'Twice in ours',
        'twice-theirs': 'Twice in the register',
      },
      outcomes: {
        'ours-mended': 'ours was wrong and is mended',
        'theirs-told': 'the register is wrong; they were told',
        'case-begun': 'a case was begun',
        'not-same': 'it is somebody else',
        nothing: 'nothing is to be done',
      },
    },
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
