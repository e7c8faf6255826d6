import type { Refusal } from '../../engine/case.js';
import { describeFault, type FieldFault } from '../../engine/form/fault-words.js';
import type { Program } from '../../engine/program.js';
import type { Fields, FieldSchema } from '../../engine/types.js';
import { asJson } from '../as-json.js';
import { granted, Refused } from '../refusals/refused.js';
import { taskById } from '../store/reading/tasks.js';
import type { Desk } from './desk.js';
import { phraseLanguage } from './language.js';
import { taskOrigins } from './task-summary.js';

/** What somebody filled in: a task's form, a form that opens a case, a roll call, or a form that is put right. */
export type FilledIn =
  | { task: string }
  | { process: string; opening: string }
  | { signal: string }
  | { words: Program; process: string; form: string };

/**
 * The result; a refusal in the reader's language too. Commands speak the pack's own language, and
 * what they say of a field or a check is looked up here in the language of whoever filled it in.
 */
export async function grantedInWords<T extends object>(
  desk: Desk,
  filledIn: FilledIn,
  result: T,
): Promise<Exclude<T, Refusal>> {
  if (!isRefusal(result) || desk.active.words === desk.active.program) return granted(result);
  const asked = await askedBy(desk, filledIn);
  throw new Refused(asked === undefined ? result : translated(desk, asked, result));
}

/** What people may be told about what they filled in, in their language. */
interface Asked {
  fields: Fields;
  /** Checks of the form or the signal, and what processes refuse, by id. */
  rules: Record<string, { message: string }>;
}

async function askedBy(desk: Desk, filledIn: FilledIn): Promise<Asked | undefined> {
  const { words } = desk.active;
  if ('signal' in filledIn) {
    const signal = words.signals[filledIn.signal]?.definition;
    if (signal === undefined) return undefined;
    const heard = Object.values(words.processes).flatMap(({ definition: { refuses = {} } }) =>
      Object.entries(refuses),
    );
    const rules = { ...Object.fromEntries(heard), ...signal.checks };
    return { fields: signal.schema.properties, rules };
  }
  if ('form' in filledIn) return ofForm(filledIn.words, filledIn.process, filledIn.form);
  if ('opening' in filledIn) {
    const opening = words.processes[filledIn.process]?.definition.opens?.[filledIn.opening];
    return ofForm(words, filledIn.process, opening?.form);
  }
  const row = await taskById(desk.sql, desk.reader, filledIn.task);
  const [origin] = row === undefined ? [] : await taskOrigins(desk, [row]);
  return origin && ofForm(origin.edition.words, origin.row.case.process, origin.definition.form);
}

function ofForm(words: Program, process: string, id: string | undefined): Asked | undefined {
  const form = words.forms[id ?? '']?.definition;
  const refuses = words.processes[process]?.definition.refuses;
  return form && { fields: form.schema.properties, rules: { ...refuses, ...form.checks } };
}

function translated(desk: Desk, asked: Asked, refusal: Refusal): Refusal {
  const own = phraseLanguage(desk.language);
  const details = refusal.details as { faults?: FieldFault[]; rule?: string } | undefined;
  const rule = asked.rules[details?.rule ?? ''];
  const message =
    rule === undefined ? refusal.message : { ...refusal.message, [own]: rule.message };
  if (details?.faults === undefined) return { ...refusal, message };
  const faults = details.faults.map((fault) => {
    const text = faultText(asked, fault, own);
    return text === undefined ? fault : { ...fault, message: { ...fault.message, [own]: text } };
  });
  return { ...refusal, message, details: asJson({ ...details, faults }) };
}

function faultText(
  { fields, rules }: Asked,
  { field, code }: FieldFault,
  own: 'zh' | 'en',
): string | undefined {
  const rule = rules[code];
  if (rule !== undefined) return rule.message;
  const schema = fieldAt(fields, field.split('/'));
  return schema && describeFault(code, schema, field.split('/').at(-1) ?? field)[own];
}

/** The field at name, or name/0/part within rows. */
function fieldAt(fields: Fields, [name = '', , ...below]: string[]): FieldSchema | undefined {
  const field = fields[name];
  if (field === undefined || below.length === 0) return field;
  return fieldAt(field.items?.properties ?? field.properties ?? {}, below);
}

function isRefusal(result: object): result is Refusal {
  return 'kind' in result && result.kind === 'refused';
}
