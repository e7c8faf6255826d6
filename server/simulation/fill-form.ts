import { dayOf } from '../../engine/calendar/zone.js';
import type { FieldFault } from '../../engine/form/fault-words.js';
import { asked, checkForm, prefilled } from '../../engine/form/form.js';
import type { Data, Instant } from '../../engine/json.js';
import type { CompiledForm, FormBehaviour, Program } from '../../engine/program.js';
import type { FieldSchema } from '../../engine/types.js';
import { shapeFaults } from '../cases/shape.js';
import { answerTo, type Known } from './answer.js';
import type { Chance } from './chance.js';

/** A form that somebody is to fill, and what is known then. */
export interface ToFill {
  program: Program;
  process: string;
  form: string;
  case: Data;
  record: Data;
  now: Instant;
  offered: (field: FieldSchema) => string[];
  weights?: Known['weights'];
}

/**
 * Fills any form by chance, as its schema, conditions and checks want it: what is asked and required
 * is answered, some of the rest too; what a check finds wrong is answered anew. Undefined: no luck.
 */
export function fillForm(filling: ToFill, chance: Chance): Data | undefined {
  const form = filling.program.forms[filling.form];
  const behaviour = form?.behaviour[filling.process];
  if (form === undefined || behaviour === undefined) return undefined;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const data = attemptToFill(filling, form, behaviour, chance);
    if (data !== undefined) return data;
  }
  return undefined;
}

const MOST_ATTEMPTS = 12;
const MOST_REPAIRS = 40;

function attemptToFill(
  filling: ToFill,
  form: CompiledForm,
  behaviour: FormBehaviour,
  chance: Chance,
): Data | undefined {
  const { definition } = form;
  const scope = { case: filling.case, record: filling.record, now: filling.now };
  // Decided once an attempt, so that an answer that was left out stays out.
  const answers = Object.keys(definition.schema.properties).filter(() => chance.happens(0.4));
  let data = prefilled(behaviour, definition, scope);
  for (let round = 0; round < MOST_REPAIRS; round += 1) {
    data = complete(filling, form, behaviour, data, answers, chance);
    const faults = [
      ...shapeFaults(filling.program, `form/${definition.id}`, open(form), data),
      ...checkForm(behaviour, definition, { ...scope, form: data }),
    ];
    if (faults.length === 0) return data;
    const wrong = chance.one(faults.flatMap((fault) => namesIn(fault, behaviour)));
    data = Object.fromEntries(Object.entries(data).filter(([name]) => name !== wrong));
    answers.push(wrong);
  }
  return undefined;
}

/** Answers what is asked until nothing more is. */
function complete(
  filling: ToFill,
  { definition }: CompiledForm,
  behaviour: FormBehaviour,
  begun: Data,
  answers: readonly string[],
  chance: Chance,
): Data {
  const { now, program, offered, weights } = filling;
  const scope = { case: filling.case, record: filling.record, now };
  const today = dayOf(now, program.pack.timeZone);
  let data = begun;
  for (let round = 0; round < Object.keys(definition.schema.properties).length; round += 1) {
    const { schema, data: settled } = asked(behaviour, definition, { ...scope, form: data });
    data = settled;
    const open = Object.entries(schema.properties).filter(
      ([name]) =>
        data[name] === undefined &&
        !isFixed(definition, name) &&
        (schema.required?.includes(name) === true || answers.includes(name)),
    );
    if (open.length === 0) return data;
    for (const [name, field] of open) {
      const { case: kase, record } = filling;
      const known = { today, form: data, case: kase, record, offered, weights };
      const answer = answerTo(name, field, known, chance);
      if (answer !== undefined) data = { ...data, [name]: answer };
    }
  }
  return asked(behaviour, definition, { ...scope, form: data }).data;
}

function isFixed({ fields }: CompiledForm['definition'], name: string): boolean {
  const { computed, readOnly } = fields?.[name] ?? {};
  return computed !== undefined || readOnly === true;
}

/** The fields that a fault may come from: where it shows, and those that its check reads. */
function namesIn({ field, code }: FieldFault, { checks }: FormBehaviour): string[] {
  const check = checks.find(({ id }) => id === code);
  const texts = [check?.require.text ?? '', check?.when?.text ?? ''].join(' ');
  const read = [...texts.matchAll(/\bform\s*\.\s*([A-Za-z][A-Za-z0-9]*)/g)].map(
    ([, name = '']) => name,
  );
  return [field.split('/')[0] ?? '', ...read];
}

/** What must be filled depends on what is asked, which the form itself knows. */
function open({ definition }: CompiledForm) {
  return { type: 'object' as const, properties: definition.schema.properties };
}
