import { describeFault, requiredWords } from '../../engine/form/fault-words.js';
import type { Words } from '../../engine/issue.js';
import type { Data } from '../../engine/json.js';
import type { Fields } from '../../engine/types.js';
import { type CellFault, cellFaultWords } from '../import/cell-value.js';

/** What is wrong in a row, and how to put it right. */
export interface FaultWords {
  wrong: Words;
  mend: Words;
}

/** What faults are told with, in the reader's language. */
export interface Told {
  /** The column; empty: the row as a whole. */
  title: string;
  /** Its name in the data. */
  field: string;
  fields: Fields;
  /** By id, what the pack says of its checks. */
  checks: Readonly<Record<string, { message: string } | undefined>>;
  details: Data;
}

/** Puts a fault into words: those of the pack where it is the pack's, those of forms where a form would say the same. */
export function importFaultWords(code: string, told: Told): FaultWords {
  const [kind = '', name = ''] = code.split(':');
  if (kind === 'shape') return { wrong: shapeWords(name, told), mend: mendShape(name, told) };
  if (kind === 'check') {
    const said = told.checks[name]?.message ?? name;
    return { wrong: { zh: said, en: said }, mend: MEND_CHECK };
  }
  return WORDS[code]?.(told) ?? { wrong: { zh: code, en: code }, mend: MEND_CHECK };
}

function shapeWords(keyword: string, { field, fields }: Told): Words {
  const schema = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return keyword === 'required' && schema !== undefined
    ? requiredWords(schema, field)
    : describeFault(keyword, schema, field);
}

function mendShape(keyword: string, { field, fields }: Told): Words {
  const schema = fields[field];
  const choices = Object.values(schema?.choices ?? schema?.items?.choices ?? {});
  if (keyword === 'enum' && choices.length > 0)
    return {
      zh: `填下面的一种：${choices.slice(0, LISTED).join('、')}${choices.length > LISTED ? '……' : ''}`,
      en: `Write one of: ${choices.slice(0, LISTED).join(', ')}${choices.length > LISTED ? ' …' : ''}`,
    };
  if (keyword === 'required')
    return { zh: '补上这一格；新增的行必须有', en: 'Fill the cell; every new row needs it' };
  return MEND_FORMAT[schema?.format ?? ''] ?? MEND_CELL;
}

const LISTED = 8;

const MEND_CELL: Words = {
  zh: '按模板“填写说明”里这一列的要求改写',
  en: 'Write it as the template’s page of explanations says for this column',
};

const MEND_CHECK: Words = {
  zh: '核对这一行，改正后重新上传',
  en: 'Look at the row again, put it right and send the sheet anew',
};

const MEND_FORMAT: Record<string, Words | undefined> = {
  date: { zh: '写成 2015-03-01 或 2015年3月1日', en: 'Write it as 2015-03-01' },
  time: { zh: '写成 08:30', en: 'Write it as 08:30' },
  'id-number': {
    zh: '核对 18 位身份证号码；这一列请设为“文本”格式，否则 Excel 会改掉末几位',
    en: 'Compare the 18 characters; format the column as text, or Excel changes the last of them',
  },
  phone: {
    zh: '写 11 位手机号，或带区号的座机号，如 028-87654321',
    en: 'Write a mobile number of 11 digits, or a landline with its area code',
  },
};

const WORDS: Record<string, ((told: Told) => FaultWords) | undefined> = {
  'number-rounded': ({ title }) => cellWords('number-rounded', title),
  'cell-error': ({ title }) => cellWords('cell-error', title),
  unwritable: ({ title }) => ({
    wrong: {
      zh: `“${title}”里有无法保存的字符`,
      en: `“${title}” holds characters that cannot be kept`,
    },
    mend: { zh: '把这一格重新输入一遍', en: 'Type the cell anew' },
  }),
  'unit-unknown': ({ title }) => ({
    wrong: {
      zh: `没有找到这个“${title}”，或它不在您管的范围内`,
      en: `There is no such “${title}”, or it is not among your units`,
    },
    mend: {
      zh: '写单位的全称；同名的写上级，如“某镇/某村”。单位还没有建立的，请管理员先建',
      en: 'Write its full name, with the unit above where several have it: “township/village”. One that does not exist yet is added by an administrator',
    },
  }),
  'unit-ambiguous': ({ title, details }) => {
    const paths = Array.isArray(details['paths']) ? details['paths'].map(String) : [];
    return {
      wrong: {
        zh: `有不止一个叫这个名字的“${title}”`,
        en: `More than one “${title}” has this name`,
      },
      mend: {
        zh: `写明是哪一个，如：${paths.join('、')}`,
        en: `Say which one: ${paths.join(', ')}`,
      },
    };
  },
  'unit-missing': ({ title }) => ({
    wrong: { zh: `缺少“${title}”`, en: `“${title}” is missing` },
    mend: { zh: '补上单位的名称', en: 'Write the name of the unit' },
  }),
  'unit-outside': () => ({
    wrong: { zh: '这一行不属于您管的单位', en: 'This row belongs to none of your units' },
    mend: {
      zh: '写您管的单位，或交给上级导入',
      en: 'Name a unit of yours, or have the tier above read it in',
    },
  }),
  'kept-elsewhere': () => ({
    wrong: {
      zh: '这个人在别处有记录，您不能改',
      en: 'Somebody else keeps this record; it is not yours to change',
    },
    mend: {
      zh: '请上级单位办理转接，或由上级导入',
      en: 'Have the tier above move it, or read it in',
    },
  }),
  'row-twice': ({ details }) => ({
    wrong: {
      zh: `和第 ${lineIn(details)} 行是同一个`,
      en: `The same as in row ${lineIn(details)}`,
    },
    mend: { zh: '两行只留一行', en: 'Keep one of the two rows' },
  }),
  'identity-missing': () => ({
    wrong: { zh: '看不出这一行是谁', en: 'It cannot be told whom the row is about' },
    mend: { zh: '补上认人用的列', en: 'Fill the columns that say who it is' },
  }),
  refused: ({ details }) => {
    const said = (details['message'] ?? {}) as Partial<Words>;
    return {
      wrong: { zh: said.zh ?? '', en: said.en ?? '' },
      mend: {
        zh: '正在办理的事项不允许这样改，请先处理那件事项',
        en: 'An open case does not allow it; deal with that case first',
      },
    };
  },
};

function lineIn(details: Data): string {
  return typeof details['line'] === 'number' ? String(details['line']) : '';
}

function cellWords(fault: CellFault, title: string): FaultWords {
  const { zh, en } = cellFaultWords(fault, title);
  // The words of a cell say in a second sentence how to mend it.
  return { wrong: first(zh, '。', en, '. '), mend: rest(zh, '。', en, '. ') };
}

function first(zh: string, stop: string, en: string, point: string): Words {
  return { zh: zh.split(stop)[0] ?? zh, en: en.split(point)[0] ?? en };
}

function rest(zh: string, stop: string, en: string, point: string): Words {
  return { zh: zh.split(stop).slice(1).join(stop), en: en.split(point).slice(1).join(point) };
}
