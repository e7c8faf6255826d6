import type { DataSchema, FieldSchema, Fields } from '../types.js';
import type { Meaning } from './condition-words.js';
import { conditionWords } from './condition-words.js';
import type { Speaker } from './speaker.js';

/** Where the names of a condition are looked up. */
export interface Within {
  form?: string | undefined;
  processes?: readonly string[];
  records?: readonly string[];
  signals?: readonly string[];
}

/** Puts a condition into words, with the fields of where it stands. */
export function conditionOf(speaker: Speaker, expression: string, within: Within): string {
  const { program, language } = speaker;
  const number = (name: string) => {
    const { title } = program.parameters[name] ?? {};
    const count = speaker.duration(`params.${name}`);
    return language === 'zh' ? `“${title ?? name}”（${count}）` : `“${title ?? name}” (${count})`;
  };
  return conditionWords(expression, meaningWithin(speaker, within), language, number);
}

function meaningWithin({ program }: Speaker, { form, ...where }: Within): Meaning {
  const { processes = [], records = [], signals = [] } = where;
  const schemas: Record<string, (Fields | undefined)[]> = {
    form: [program.forms[form ?? '']?.definition.schema.properties],
    case: processes.map((id) => program.processes[id]?.definition.data),
    record: [
      ...records.map((id) => program.records[id]?.schema),
      ...processes.map((id) => recordOf(program.processes[id]?.definition.about)),
    ].map((schema) => schema?.properties),
    event: signals.map((id) => program.signals[id]?.definition.schema.properties),
  };
  return (name) => {
    const [scope = '', field = ''] = name.split('.');
    return (Object.hasOwn(schemas, scope) ? schemas[scope] : undefined)
      ?.map((fields) => ownField(fields, field))
      .find((found) => found !== undefined);
  };

  function recordOf(id = ''): DataSchema | undefined {
    return program.records[id]?.schema;
  }
}

function ownField(fields: Fields | undefined, name: string): FieldSchema | undefined {
  return fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
}
