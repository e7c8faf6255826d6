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

/** By code, what is said of a row and its cells beside what the pack says. */
export const ROW_WORDS: Record<string, ((told: Told) => FaultWords) | undefined> = {
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
      zh: `核对名称；不归您管的要连上级一起写，如“某镇/某村”。还没有建立的，请管理员先导入“单位、岗位和人员”，再导入这一行`,
      en: 'Compare the name; one that is not yours is written with the unit above: “township/village”. One that does not exist yet is read in first by an administrator, with “Units, posts and people”',
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
        zh: paths.length === 0 ? '请由上级单位导入这一行' : `写明是哪一个，如：${paths.join('、')}`,
        en:
          paths.length === 0
            ? 'Have the tier above read this row in'
            : `Say which one: ${paths.join(', ')}`,
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
  'not-to-be-told': () => ({
    wrong: {
      zh: '没有找到这一条，或它不归您登记',
      en: 'There is no such record, or it is not yours to tell about',
    },
    mend: {
      zh: '核对认人用的列；还没有的，请先导入名册',
      en: 'Compare the columns that say who it is; one that does not exist yet is read in with its register first',
    },
  }),
  'name-differs': ({ title }) => ({
    wrong: {
      zh: `“${title}”和名册里的不一样`,
      en: `“${title}” is another in the register`,
    },
    mend: {
      zh: '核对认人用的列和名字，别登记到另一个人名下',
      en: 'Compare the name and the columns that say who it is, so that nothing is told of another',
    },
  }),
  'told-twice': ({ details }) => ({
    wrong: {
      zh: `和第 ${lineIn(details)} 行说的是同一条、同一天`,
      en: `Of the same record and day as row ${lineIn(details)}`,
    },
    mend: { zh: '两行只留一行', en: 'Keep one of the two rows' },
  }),
  'not-asked': ({ title, details }) => ({
    wrong: {
      zh: `“${eventIn(details)}”不用填“${title}”`,
      en: `“${title}” does not belong to “${eventIn(details)}”`,
    },
    mend: {
      zh: '清空这一格，或改正这一行的情况',
      en: 'Clear the cell, or put right what happened',
    },
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

function eventIn(details: Data): string {
  return typeof details['event'] === 'string' ? details['event'] : '';
}

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
