import { answered, asked, checkForm, compileForm, prefilled } from '../../engine/form/form.js';
import type { FieldFault } from '../../engine/form/fault-words.js';
import type { Scope } from '../../engine/expression/expression.js';
import type { Data } from '../../engine/json.js';
import type { DataSchema, Fields, FormDocument, Parameter } from '../../engine/types.js';
import type { FormView } from '../api/types.js';
import { schemaFaults } from './schema-faults.js';

/** A form that runs here as it runs on the server: the same expressions, the same faults. */
export interface RunningForm {
  definition: FormDocument;
  /** What a new one starts with. */
  start: () => Data;
  /** Which fields are asked, given what is filled; hidden ones dropped, computed ones filled in. */
  ask: (data: Data) => { schema: DataSchema; data: Data };
  /** What is filled after a change: a question that comes up only now starts with what is known. */
  answer: (before: Data, after: Data) => Data;
  /** What is wrong with what is filled, field by field in the form's order. */
  faults: (data: Data) => FieldFault[];
}

/** Makes a form from the wire ready to run; `now` is the server's time. */
export function runForm({ definition: document, context }: FormView, now: number): RunningForm {
  const definition = document as unknown as FormDocument;
  const behaviour = compileForm(definition, {
    record: context.recordFields as Fields,
    case: context.caseFields as Fields,
    parameters: context.parameters as Record<string, Parameter>,
    timeZone: context.timeZone,
  });
  const scope = (form: Data): Scope => ({
    form,
    record: context.record as Data,
    case: context.case as Data,
    now,
  });
  const ask = (data: Data) => asked(behaviour, definition, scope(data));
  return {
    definition,
    start: () => prefilled(behaviour, definition, scope({})),
    ask,
    answer: (before, after) => answered(behaviour, definition, before, scope(after)),
    faults: (data) => {
      const { schema, data: given } = ask(data);
      const own = checkForm(behaviour, definition, scope(data));
      return inOrder([...own, ...schemaFaults(schema, given)], schema);
    },
  };
}

/** One fault of a kind at a place, in the order in which the fields are shown. */
function inOrder(faults: FieldFault[], schema: DataSchema): FieldFault[] {
  const names = Object.keys(schema.properties);
  const place = ({ field }: FieldFault) => names.indexOf(field.split('/')[0] ?? '');
  const seen = new Set<string>();
  return faults
    .filter(({ field, code }) => {
      const kind = `${field} ${code}`;
      return seen.has(kind) ? false : seen.add(kind);
    })
    .sort((one, other) => place(one) - place(other));
}
