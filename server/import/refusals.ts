import type { Refusal } from '../../engine/case.js';
import type { Words } from '../../engine/issue.js';
import type { Json } from '../../engine/json.js';
import type { TableFault } from './table/table.js';

/** How many rows may be taken in one transaction. */
export const MOST_AT_ONCE = 50_000;

/** The file itself cannot be read as a table. */
export function tableRefused({ code, words }: TableFault): Refusal {
  return refuse(code, words);
}

export function mayNotImport(): Refusal {
  return refuse('not-permitted', {
    zh: '您的岗位不能导入这种表格',
    en: 'Your posts do not let you read in such a sheet',
  });
}

export function noRun(): Refusal {
  return refuse('not-found', { zh: '没有找到这次导入', en: 'There is no such import' });
}

/** It has been started, ended or cancelled meanwhile. */
export function notChecked(): Refusal {
  return refuse('import-not-checked', {
    zh: '这次导入还没有检查完，或者已经开始、结束。请刷新后再看',
    en: 'This import is still being checked, or has begun or ended. Reload and look again',
  });
}

export function columnsMissing(titles: string[]): Refusal {
  const list = titles.join('、');
  return refuse(
    'import-columns-missing',
    {
      zh: `表里缺少必须有的列：${list}。请补上，或指明是哪一列`,
      en: `The sheet lacks what no row can do without: ${titles.join(', ')}. Add it, or say which column it is`,
    },
    { columns: titles },
  );
}

export function hasFaults(count: number): Refusal {
  return refuse(
    'import-faulty',
    {
      zh: `还有 ${count} 行有问题，不能整份导入。请改好再上传，或只导入没有问题的行`,
      en: `${count} rows have faults, so the sheet cannot be taken as a whole. Mend them and send it again, or take the good rows only`,
    },
    { rows: count },
  );
}

export function tooManyAtOnce(): Refusal {
  return refuse(
    'import-too-many-at-once',
    {
      zh: `整份导入最多 ${MOST_AT_ONCE} 行。请选择“只导入没有问题的行”，分批写入`,
      en: `At most ${MOST_AT_ONCE} rows are taken as a whole. Choose to take the good rows, some at a time`,
    },
    { most: MOST_AT_ONCE },
  );
}

/** Lines of the organisation lean on each other. */
export function onlyWhole(): Refusal {
  return refuse('import-only-whole', {
    zh: '单位、岗位和人员只能整份导入：有问题的行请先改好',
    en: 'Units, posts and people are taken as a whole only: mend the rows with faults first',
  });
}

/** Not all rows of a whole sheet can be taken any more. */
export const CHANGED_SINCE_CHECK = {
  code: 'import-faulty',
  message: {
    zh: '检查以后情况有了变化，有的行不能再写入，所以一行也没有导入。请重新检查',
    en: 'Something has changed since the check and some rows can no longer be taken, so none was. Check again',
  },
};

/** The pack that the columns are of is no longer in force. */
export const PACK_CHANGED: Refusal = {
  kind: 'refused',
  code: 'pack-changed',
  message: {
    zh: '定义包换了版本，导入停在这里，已写入的保留。请重新上传检查',
    en: 'The pack has changed its version; the import stopped here and what was taken stays. Send the sheet again',
  },
};

function refuse(code: string, message: Words, details?: Json): Refusal {
  return { kind: 'refused', code, message, ...(details === undefined ? {} : { details }) };
}
