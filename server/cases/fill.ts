import type { Refusal } from '../../engine/case.js';
import { same } from '../../engine/difference/same.js';
import type { FieldFault } from '../../engine/form/fault-words.js';
import { examined, isEmpty, leftOut, prefilled } from '../../engine/form/form.js';
import type { Data, Instant } from '../../engine/json.js';
import type { CompiledForm, FormBehaviour, Program } from '../../engine/program.js';
import { checkReferences, type Naming } from './references.js';
import { notFound } from '../access/not-found.js';
import { formChanged, formInvalid } from './refusals.js';
import { shapeFaults } from './shape.js';

/** A form that was filled, and what its expressions may read. */
export interface Filling {
  program: Program;
  process: string;
  form: string;
  /** The hash of the form that the person saw. */
  seen: string;
  given: Data;
  case: Data;
  record: Data;
  now: Instant;
  /** What was said before, where it is put right: what nobody may change stays, and what was named then may be gone. */
  said?: Data;
}

/** The data as they are kept: of the fields that are asked, with the computed ones; and the files they name. */
export interface Filled {
  kind: 'filled';
  data: Data;
  files: string[];
}

/** Checks what was filled, field by field and as a whole. All faults are told at once. */
export async function fill(filling: Filling, naming: Naming): Promise<Filled | Refusal> {
  const { program, process } = filling;
  const form = program.forms[filling.form];
  const behaviour = form?.behaviour[process];
  if (form === undefined || behaviour === undefined) return notFound();
  if (form.hash !== filling.seen) return formChanged(form.hash);

  const { definition } = form;
  const given = withoutEmpty(filling.given);
  const wrong = shapeFaults(
    program,
    `form/${definition.id}`,
    // What must be filled depends on what is asked, which the form itself knows.
    { type: 'object', properties: definition.schema.properties },
    given,
  );
  const sound = withReadOnly(filling, form, behaviour, withoutFields(given, wrong));
  const scope = { ...scopeOf(filling), form: sound };
  const { schema, data, faults: failed } = examined(behaviour, definition, scope);
  const { faults: missing, files } = await checkReferences(naming, schema.properties, data);
  const faults = inOrder([
    ...wrong.filter(({ field }) => isAsked(field, schema.properties, definition.schema.properties)),
    ...missing.filter(({ field }) => !isAsSaid(filling, nameOf(field), data)),
    ...failed,
  ]);
  return faults.length > 0 ? formInvalid(faults) : { kind: 'filled', data, files };
}

function scopeOf({ case: kase, record, now }: Filling) {
  return { case: kase, record, now };
}

/** Whether a field says what it said before. */
function isAsSaid({ said }: Filling, name: string, data: Data): boolean {
  return said !== undefined && same(said[name], data[name]);
}

function withoutEmpty(given: Data): Data {
  return leftOut(
    given,
    Object.keys(given).filter((name) => isEmpty(given[name])),
  );
}

/** Expressions are evaluated on what has the right shape only. */
function withoutFields(data: Data, faults: FieldFault[]): Data {
  return leftOut(
    data,
    faults.map(({ field }) => nameOf(field)),
  );
}

/** Fields that are shown but not changed have the value that was prefilled, whatever was sent. */
function withReadOnly(
  filling: Filling,
  { definition }: CompiledForm,
  behaviour: FormBehaviour,
  data: Data,
): Data {
  const names = Object.entries(definition.fields ?? {})
    .filter(([, { readOnly, prefill }]) => readOnly === true && prefill !== undefined)
    .map(([name]) => name);
  if (names.length === 0) return data;
  const values = filling.said ?? prefilled(behaviour, definition, scopeOf(filling));
  const kept = names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]]));
  return { ...data, ...(Object.fromEntries(kept) as Data) };
}

/** A field that is hidden is dropped, so nothing is wrong with it; one that the form does not have is a fault. */
function isAsked(field: string, shown: object, declared: object): boolean {
  const name = nameOf(field);
  return Object.hasOwn(shown, name) || !Object.hasOwn(declared, name);
}

/** One fault a field: what is wrong with its value comes before that it is therefore missing. */
function inOrder(faults: FieldFault[]): FieldFault[] {
  const seen = new Set<string>();
  return faults.filter(({ field, code }) => {
    const name = nameOf(field);
    if (code === 'required' && seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function nameOf(field: string): string {
  return field.split('/')[0] ?? '';
}
