import { describeFault, requiredWords } from '../../engine/form/fault-words.js';
import type { Words } from '../../engine/issue.js';
import { LINE_WORDS } from './import-line-words.js';
import { type FaultWords, ROW_WORDS, type Told } from './import-row-words.js';

/** Puts a fault into words: those of the pack where it is the pack's, those of forms where a form would say the same. */
export function importFaultWords(code: string, told: Told): FaultWords {
  const [kind = '', name = ''] = code.split(':');
  if (kind === 'shape') return { wrong: shapeWords(name, told), mend: mendShape(name, told) };
  if (kind === 'check') {
    const said = told.checks[name]?.message ?? name;
    return { wrong: { zh: said, en: said }, mend: MEND_CHECK };
  }
  return (
    (ROW_WORDS[code] ?? LINE_WORDS[code])?.(told) ?? {
      wrong: { zh: code, en: code },
      mend: MEND_CHECK,
    }
  );
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
