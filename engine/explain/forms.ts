import type { CompiledForm } from '../program.js';
import type { FieldSchema } from '../types.js';
import type { Language } from '../wording/wording.js';
import type { FieldExplained, FormExplained } from './explanation.js';
import { conditionOf } from './meaning.js';
import type { Speaker } from './speaker.js';

/** Each form as the list of what it asks, of whom it is, and what must hold. */
export function formsExplained(speaker: Speaker): FormExplained[] {
  return Object.entries(speaker.program.forms).map(([id, form]) => ({
    id,
    title: form.definition.title,
    fields: fieldsExplained(speaker, id, form),
    checks: Object.values(form.definition.checks ?? {}).map(({ require, message }) => ({
      require: conditionOf(speaker, require, within(id, form)),
      message,
    })),
  }));
}

function fieldsExplained(speaker: Speaker, id: string, form: CompiledForm): FieldExplained[] {
  const { schema, fields = {} } = form.definition;
  return Object.entries(schema.properties).map(([name, field]) => {
    const rule = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const choices = field.choices ?? field.items?.choices;
    return {
      name,
      title: field.title ?? name,
      kind: kindOf(field, speaker.language),
      required: rule?.required === true || schema.required?.includes(name) === true,
      ...(rule?.when === undefined
        ? {}
        : { when: conditionOf(speaker, rule.when, within(id, form)) }),
      ...(choices === undefined ? {} : { choices: Object.values(choices) }),
    };
  });
}

function within(id: string, { behaviour }: CompiledForm) {
  return { form: id, processes: Object.keys(behaviour) };
}

/** What sort of answer a field takes. */
function kindOf({ type, format, choices, items }: FieldSchema, language: Language): string {
  if (type === 'array' && items !== undefined)
    return `${kindOf(items, language)}${SEVERAL[language]}`;
  const kind = choices === undefined ? (format ?? type) : 'choice';
  return KINDS[kind]?.[language] ?? kind;
}

const SEVERAL = { zh: '（多项）', en: ' (several)' };

const KINDS: Record<string, Record<Language, string> | undefined> = {
  choice: { zh: '单选', en: 'choice' },
  string: { zh: '文字', en: 'text' },
  integer: { zh: '整数', en: 'whole number' },
  number: { zh: '数字', en: 'number' },
  boolean: { zh: '是否', en: 'yes or no' },
  object: { zh: '一行', en: 'row' },
  date: { zh: '日期', en: 'date' },
  'date-time': { zh: '时间', en: 'moment' },
  time: { zh: '时刻', en: 'time of day' },
  phone: { zh: '电话', en: 'telephone' },
  'id-number': { zh: '身份证号码', en: 'ID number' },
  photo: { zh: '照片', en: 'photograph' },
  file: { zh: '文件', en: 'file' },
  signature: { zh: '签名', en: 'signature' },
  post: { zh: '岗位', en: 'post' },
  unit: { zh: '单位', en: 'unit' },
  email: { zh: '邮箱', en: 'e-mail' },
  uri: { zh: '网址', en: 'web address' },
  note: { zh: '说明', en: 'note' },
};
