import type { Refusal } from '../../engine/case.js';
import type { RecordDocument } from '../../engine/types.js';
import type { Column } from '../import/columns.js';
import type { TableFault } from '../import/table/table.js';

/** The file cannot be read. */
export function tableRefused({ code, words: message, details }: TableFault): Refusal {
  return { kind: 'refused', code, message, details };
}

/** No columns say whose line it is. `details` have what somebody needs to say which they are. */
export function columnsNotKnown(
  header: readonly string[],
  columns: readonly Column[],
  { identity = [], likeness = [] }: RecordDocument,
): Refusal {
  const titleOf = (name: string) => columns.find(({ key }) => key === name)?.titles[0] ?? name;
  const ways = [identity, ...likeness].filter((fields) => fields.length > 0);
  const needed = ways.map((fields) => fields.map(titleOf));
  return {
    kind: 'refused',
    code: 'register-columns-unknown',
    message: {
      zh: `认不出表里哪一列是${needed.map((titles) => titles.join('和')).join('，或')}。请指明，或改一下表头`,
      en: `It is not clear which columns are ${needed.map((titles) => titles.join(' and ')).join(', or ')}. Say which, or change the header`,
    },
    details: {
      header: header.filter((title) => title !== ''),
      columns: columns
        .filter(({ field }) => field !== undefined)
        .map(({ key, titles }) => ({ key, title: titles[0] ?? key })),
    },
  };
}

/** @param most how many lines there may be */
export function tooLong(most: number): Refusal {
  return {
    kind: 'refused',
    code: 'register-too-long',
    message: {
      zh: `名册超过 ${most} 行。请按单位分成几份，分别比对`,
      en: `The register has more than ${most} lines. Divide it and compare part by part`,
    },
    details: { most },
  };
}

/** @param most how many findings are kept */
export function tooDifferent(most: number): Refusal {
  return {
    kind: 'refused',
    code: 'registers-too-different',
    message: {
      zh: `对不上的超过 ${most} 条，多半是选错了文件，或者该比对的不是这一类。没有保存`,
      en: `More than ${most} entries do not agree: this is hardly the right file, or the right kind of records. Nothing was kept`,
    },
    details: { most },
  };
}

/** Somebody else was quicker. */
export function findingMissing(): Refusal {
  return {
    kind: 'refused',
    code: 'already-decided',
    message: { zh: '这一件已经处理过了', en: 'This has been decided already' },
  };
}
