import { compileForm } from '../../form/form.js';
import type { Json } from '../../json.js';
import type { CompiledForm, FormBehaviour } from '../../program.js';
import type { FormDocument } from '../../types.js';
import { hashOf } from '../hash.js';
import { remembered } from '../remembered.js';
import { checkNarrowed, checkNotes } from './form-fields.js';
import { below, type Linking, type Place, NO_DATA } from './linking.js';

const FIELD = { zh: '字段', en: 'field' };
const UNIT_TYPE = { zh: '单位类型', en: 'unit type' };

/** Forms, with their expressions compiled once for each process that uses them. */
export function linkForms(linking: Linking): Record<string, CompiledForm> {
  const users = usersByForm(linking);
  return Object.fromEntries(
    Object.values(linking.documents.form).map((definition) => {
      checkFields(linking, definition);
      const behaviour = Object.fromEntries(
        [...(users.get(definition.id) ?? [])].map((process) => [
          process,
          behaviourFor(linking, definition, process),
        ]),
      );
      const form: CompiledForm = {
        definition,
        ...linkCorrections(linking, definition),
        get hash() {
          return hashOfForm(definition);
        },
        behaviour,
      };
      return [definition.id, form];
    }),
  );
}

function linkCorrections(
  linking: Linking,
  { id, corrects }: FormDocument,
): Pick<CompiledForm, 'correctsWithin'> {
  const { within, tiers = [] } = corrects ?? {};
  const place: Place = { kind: 'form', id, path: ['corrects'] };
  tiers.forEach((role, index) => linking.refers('tier', role, below(place, 'tiers', index)));
  return within === undefined
    ? {}
    : { correctsWithin: linking.span(within, below(place, 'within')) };
}

const hashOfForm = remembered((definition: FormDocument) => hashOf(definition as unknown as Json));

/** The processes that fill each form, by a task or to open a case. */
function usersByForm(linking: Linking): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>();
  for (const { id, opens, states } of Object.values(linking.documents.process)) {
    const tasks = Object.values(states).flatMap((state) => Object.values(state.tasks ?? {}));
    const fillers = [...Object.values(opens ?? {}), ...tasks];
    linking.spend(fillers.length);
    for (const { form } of fillers) {
      if (form === undefined) continue;
      const known = users.get(form);
      if (known === undefined) users.set(form, new Set([id]));
      else known.add(id);
    }
  }
  return users;
}

function behaviourFor(linking: Linking, definition: FormDocument, process: string): FormBehaviour {
  linking.spend(100 + Object.keys(definition.schema.properties).length);
  const user = linking.documents.process[process];
  const record = linking.documents.record[user?.about ?? '']?.schema.properties;
  const { parameters } = linking.documents.parameters;
  const place: Place = { kind: 'form', id: definition.id, path: [] };
  const readable = {
    case: user?.data ?? NO_DATA,
    ...(record === undefined ? {} : { record }),
  };
  return compileForm(
    definition,
    {
      ...readable,
      parameters,
      calendars: linking.calendars,
      timeZone: linking.documents.pack.timeZone,
    },
    (path, fault) => linking.fault(below(place, ...path), fault),
    // The same as where the form is sent: what may be named there is declared once.
    linking.language({ ...readable, form: definition.schema.properties }),
  );
}

function checkFields(linking: Linking, form: FormDocument): void {
  const { id, schema, fields, sections, checks, uiSchema } = form;
  const place: Place = { kind: 'form', id, path: [] };
  checkNarrowed(linking, form, place);
  checkNotes(linking, form, place);
  const known = Object.keys(schema.properties);
  const check = (name: string, ...path: (string | number)[]): boolean =>
    linking.among(name, known, FIELD, below(place, ...path));
  schema.required?.forEach((name, index) => check(name, 'schema', 'required', index));
  for (const name of Object.keys(fields ?? {})) check(name, 'fields', name);
  for (const name of Object.keys(uiSchema ?? {})) check(name, 'uiSchema', name);
  for (const [section, { fields: names }] of Object.entries(sections ?? {})) {
    names.forEach((name, index) => check(name, 'sections', section, 'fields', index));
  }
  for (const [rule, { field }] of Object.entries(checks ?? {}))
    if (field !== undefined) check(field, 'checks', rule, 'field');
  for (const [name, { roles, unitType }] of Object.entries(schema.properties)) {
    const at = below(place, 'schema', 'properties', name);
    roles?.forEach((role, index) => linking.refers('tier', role, below(at, 'roles', index)));
    if (unitType !== undefined) {
      const types = Object.keys(linking.documents.units.types);
      linking.among(unitType, types, UNIT_TYPE, below(at, 'unitType'));
    }
  }
}
