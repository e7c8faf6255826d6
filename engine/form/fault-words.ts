import type { Words } from '../issue.js';
import type { FieldSchema } from '../types.js';

/** What is wrong at one field. */
export interface FieldFault {
  /** The field's name; within rows name/0/part; empty: the form as a whole. */
  field: string;
  code: string;
  message: Words;
}

/** “Fill it in”, in the words that suit the field. */
export function requiredWords(field: FieldSchema, name: string): Words {
  const title = field.title ?? name;
  const format = field.format ?? field.items?.format;
  if (format === 'photo') return { zh: `请上传照片：${title}`, en: `Add a photograph: ${title}` };
  if (format === 'file') return { zh: `请上传文件：${title}`, en: `Add a file: ${title}` };
  if (format === 'signature') return { zh: `请签名：${title}`, en: `Sign: ${title}` };
  const chosen =
    field.choices !== undefined ||
    field.items?.choices !== undefined ||
    format === 'post' ||
    format === 'unit' ||
    format === 'date';
  return chosen
    ? { zh: `请选择${title}`, en: `Choose: ${title}` }
    : { zh: `请填写${title}`, en: `Fill in: ${title}` };
}

/**
 * What a JSON Schema keyword's failure means to the person who fills the form: the one table of such
 * messages, for the server's validator and the browser's alike.
 */
export function describeFault(
  keyword: string,
  field: FieldSchema | undefined,
  name: string,
): Words {
  const title = field?.title ?? name;
  const describe = MESSAGES[keyword];
  return field === undefined || describe === undefined
    ? unknownField(title, keyword)
    : describe(field, title, name);
}

const MESSAGES: Record<string, (field: FieldSchema, title: string, name: string) => Words> = {
  required: (field, _, name) => requiredWords(field, name),
  type: (field, title) =>
    TYPE_MESSAGES[field.type]?.(title) ?? {
      zh: `“${title}”的内容不对`,
      en: `“${title}” has the wrong kind of content`,
    },
  enum: (_, title) => ({
    zh: `“${title}”请选择所列的选项之一`,
    en: `Choose one of the listed answers for “${title}”`,
  }),
  const: (field, title) => ({
    zh: `“${title}”须为 ${JSON.stringify(field.const)}`,
    en: `“${title}” must be ${JSON.stringify(field.const)}`,
  }),
  minLength: ({ minLength }, title) => ({
    zh: `“${title}”至少写 ${minLength} 个字`,
    en: `“${title}” needs at least ${minLength} characters`,
  }),
  maxLength: ({ maxLength }, title) => ({
    zh: `“${title}”最多 ${maxLength} 个字`,
    en: `“${title}” takes at most ${maxLength} characters`,
  }),
  minimum: ({ minimum }, title) => ({
    zh: `“${title}”不能小于 ${minimum}`,
    en: `“${title}” cannot be less than ${minimum}`,
  }),
  maximum: ({ maximum }, title) => ({
    zh: `“${title}”不能大于 ${maximum}`,
    en: `“${title}” cannot be more than ${maximum}`,
  }),
  multipleOf: ({ multipleOf }, title) => ({
    zh: `“${title}”须是 ${multipleOf} 的倍数`,
    en: `“${title}” must be a multiple of ${multipleOf}`,
  }),
  pattern: (_, title) => ({
    zh: `“${title}”的写法不对`,
    en: `“${title}” is not written as it must be`,
  }),
  minItems: ({ minItems }, title) => ({
    zh: `“${title}”至少要有 ${minItems} 项`,
    en: `“${title}” needs at least ${minItems}`,
  }),
  maxItems: ({ maxItems }, title) => ({
    zh: `“${title}”最多 ${maxItems} 项`,
    en: `“${title}” takes at most ${maxItems}`,
  }),
  uniqueItems: (_, title) => ({ zh: `“${title}”里有重复`, en: `“${title}” names something twice` }),
  format: (field, title) =>
    FORMAT_MESSAGES[field.format ?? '']?.(title) ?? {
      zh: `“${title}”的写法不对`,
      en: `“${title}” is not written as it must be`,
    },
};

const TYPE_MESSAGES: Partial<Record<FieldSchema['type'], (title: string) => Words>> = {
  integer: (title) => ({ zh: `“${title}”请填整数`, en: `“${title}” must be a whole number` }),
  number: (title) => ({ zh: `“${title}”请填数字`, en: `“${title}” must be a number` }),
  boolean: (title) => ({ zh: `“${title}”请选是或否`, en: `Answer “${title}” with yes or no` }),
};

const FORMAT_MESSAGES: Record<string, (title: string) => Words> = {
  date: (title) => ({
    zh: `“${title}”请填日期，如 2026-09-01`,
    en: `“${title}” must be a date, as 2026-09-01`,
  }),
  'date-time': (title) => ({
    zh: `“${title}”请填日期和时间`,
    en: `“${title}” must be a date and time`,
  }),
  time: (title) => ({
    zh: `“${title}”请填时间，如 08：30`,
    en: `“${title}” must be a time, as 08:30`,
  }),
  phone: (title) => ({
    zh: `“${title}”请填电话号码（手机 11 位，座机带区号）`,
    en: `“${title}” must be a telephone number`,
  }),
  'id-number': (title) => ({
    zh: `“${title}”不是有效的身份证号（18 位，末位校验不符或日期不存在）`,
    en: `“${title}” is no valid citizen ID number (18 digits; its check digit or date is wrong)`,
  }),
  email: (title) => ({ zh: `“${title}”请填邮箱地址`, en: `“${title}” must be an e-mail address` }),
  uri: (title) => ({
    zh: `“${title}”请填 https 开头的网址`,
    en: `“${title}” must be an https address`,
  }),
  photo: (title) => ({
    zh: `“${title}”的照片没有传上来，请重新上传`,
    en: `The photograph for “${title}” did not arrive; add it again`,
  }),
  file: (title) => ({
    zh: `“${title}”的文件没有传上来，请重新上传`,
    en: `The file for “${title}” did not arrive; add it again`,
  }),
  post: (title) => ({
    zh: `“${title}”请选择所列的岗位之一`,
    en: `Choose one of the listed posts for “${title}”`,
  }),
  unit: (title) => ({
    zh: `“${title}”请选择所列的单位之一`,
    en: `Choose one of the listed units for “${title}”`,
  }),
};

function unknownField(title: string, keyword: string): Words {
  return keyword === 'additionalProperties'
    ? { zh: `表单里没有“${title}”这一项`, en: `The form has no “${title}”` }
    : { zh: `“${title}”不符合要求`, en: `“${title}” is not acceptable` };
}
