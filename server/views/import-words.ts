import type { Column } from '../import/columns.js';
import type { ImportKind } from '../store/entities/import.js';
import { type Language, phraseLanguage } from './language.js';

/** What stands on sheets that are to be filled or mended, beside the pack's own words. */
export interface ImportWords {
  template: (title: string) => string;
  tab: string;
  explanations: string;
  explained: string[];
  required: string;
  optional: string;
  oneOf: string;
  unit: string;
  form: (column: Column) => string;
  example: (column: Column) => string;
  notes: Record<ImportKind, string[]>;
  faulty: (name: string) => string;
  /** A sheet of what only a register has that was compared. */
  onlyIn: (register: string) => string;
  wrong: string;
  mend: string;
}

export function importWords(language: Language): ImportWords {
  return WORDS[phraseLanguage(language)];
}

/** Of nobody: the number has an area that does not exist. */
const EXAMPLES: Record<string, string> = {
  date: '2015-03-01',
  time: '08:30',
  'id-number': '990000201503010017',
  phone: '13900000000',
  email: 'name@example.org',
};

function exampleOf({ field, relation }: Column, unit: string, text: string): string {
  if (relation !== undefined) return unit;
  const choices = Object.values(field?.choices ?? field?.items?.choices ?? {});
  if (choices.length > 0)
    return field?.type === 'array' ? choices.slice(0, 2).join('、') : (choices[0] ?? '');
  if (field?.type === 'integer' || field?.type === 'number') return String(field.minimum ?? 1);
  return EXAMPLES[field?.format ?? ''] ?? text;
}

const WORDS: Record<'zh' | 'en', ImportWords> = {
  zh: {
    template: (title) => `${title}导入模板`,
    tab: '填写',
    explanations: '填写说明',
    explained: ['列', '必填', '怎么填', '示例'],
    required: '必填',
    optional: '可不填',
    oneOf: '请从列表里选一项',
    unit: '写单位的名称；同名的写上级，如“某镇/某村”',
    form: ({ field }) => {
      if (field?.type === 'boolean') return '写“是”或“否”';
      if (field?.type === 'array') return '可写多项，用顿号隔开';
      if (field?.type === 'integer' || field?.type === 'number') return '写数字';
      if (field?.format === 'date') return '写日期，如 2015-03-01 或 2015年3月1日';
      if (field?.format === 'id-number') return '18 位身份证号码，单元格设为“文本”格式';
      if (field?.format === 'phone') return '手机号 11 位，或带区号的座机号';
      if (field?.choices !== undefined) return '写下面的一种';
      return field?.maxLength === undefined ? '' : `最多 ${field.maxLength} 个字`;
    },
    example: (column) =>
      column.field?.type === 'boolean' ? '是' : exampleOf(column, '某镇/某村', '示例'),
    notes: {
      record: [
        '示例都是虚构的。',
        '标 * 的列，新增的行必须填。表里没有的列，原有内容不变。',
        '同一个人再导入一次是修改，不会多出一条。',
        '只读第一个工作表。',
      ],
      signal: [
        '示例都是虚构的。',
        '标 * 的列，每一行都必须填；其余的列，只填与这种情况有关的。',
        '一行是一条记录一天的情况。同一天再导入一次，以后一次为准；内容没有变的，不会重复登记。',
        '只读第一个工作表。',
      ],
      organisation: [
        '示例都是虚构的。',
        '一行是一个岗位：哪个单位、什么岗位、谁担任。只建单位的，只填单位、单位类型和上级单位；还没有人的岗位，姓名和账号空着。',
        '已有的单位不必再写类型；新的单位，必须写类型和上级单位。',
        '再导入一次不会多出单位、岗位或账号。换人请在“人员与岗位”里办交接。',
        '只读第一个工作表，最多 5000 行；有一行有问题，就一行也不写。',
      ],
    },
    faulty: (name) => `有问题的行 ${name}`,
    onlyIn: (register) => `${register}（本单位没有的）`,
    wrong: '哪里不对',
    mend: '怎么改',
  },
  en: {
    template: (title) => `${title} template`,
    tab: 'Fill in',
    explanations: 'Explanations',
    explained: ['Column', 'Needed', 'How to fill it', 'Example'],
    required: 'needed',
    optional: 'optional',
    oneOf: 'Choose one of the list',
    unit: 'The name of the unit, with the one above where several have it: township/village',
    form: ({ field }) => {
      if (field?.type === 'boolean') return 'Yes or no';
      if (field?.type === 'array') return 'Several, with commas between';
      if (field?.type === 'integer' || field?.type === 'number') return 'A number';
      if (field?.format === 'date') return 'A date: 2015-03-01';
      if (field?.format === 'id-number')
        return '18 characters, in a cell that is formatted as text';
      if (field?.format === 'phone')
        return 'A mobile number of 11 digits, or a landline with its area code';
      if (field?.choices !== undefined) return 'One of these';
      return field?.maxLength === undefined ? '' : `At most ${field.maxLength} characters`;
    },
    example: (column) =>
      column.field?.type === 'boolean' ? 'yes' : exampleOf(column, 'township/village', 'example'),
    notes: {
      record: [
        'All examples are invented.',
        'New rows need the columns with *. What the sheet has no column for stays as it is.',
        'Reading in the same again changes it; it does not add another.',
        'Only the first sheet is read.',
      ],
      signal: [
        'All examples are invented.',
        'Every row needs the columns with *; of the others, fill what belongs to what happened.',
        'A row is one day of one record. What is read in later for the same day replaces it; the same again changes nothing.',
        'Only the first sheet is read.',
      ],
      organisation: [
        'All examples are invented.',
        'A row is a post: of which unit, which post, held by whom. Units alone need their name, type and the unit above; a vacant post leaves name and account empty.',
        'Units that exist need no type; new ones need their type and the unit above.',
        'Reading in the same again adds nothing. To replace a holder, hand the post over under People and posts.',
        'Only the first sheet is read, 5000 rows at most; with one faulty row nothing is written.',
      ],
    },
    faulty: (name) => `Rows to mend ${name}`,
    onlyIn: (register) => `${register} (in the register only)`,
    wrong: 'What is wrong',
    mend: 'How to mend it',
  },
};
