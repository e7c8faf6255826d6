import type { Case } from '../../engine/case.js';
import { prefilled } from '../../engine/form/form.js';
import type { Data } from '../../engine/json.js';
import type { FormBehaviour, Program } from '../../engine/program.js';
import type { Fields } from '../../engine/types.js';
import type { FormView } from '../http/types.js';
import { choicesIn } from './choices.js';
import type { Desk } from './desk.js';
import type { Edition } from './editions.js';
import { isoOf } from './instant.js';
import { namesRead } from './names-read.js';

/** What a form is filled about. */
export interface FormAbout {
  process: string;
  form: string;
  record: Data;
  /** What the case remembers; nothing, when the form is to open one. */
  case: Case['data'];
  /** The unit whose posts may be picked. */
  unit: string;
}

/** A form with all that the browser needs to run it, or undefined when the process does not use it. */
export function formView(desk: Desk, edition: Edition, about: FormAbout): FormView | undefined {
  const form = edition.program.forms[about.form];
  const shown = edition.words.forms[about.form];
  const behaviour = form?.behaviour[about.process];
  const process = edition.words.processes[about.process]?.definition;
  if (form === undefined || shown === undefined || behaviour === undefined || process === undefined)
    return undefined;
  const texts = expressionsIn(behaviour);
  return {
    id: about.form,
    hash: form.hash,
    title: shown.definition.title,
    definition: { ...shown.definition },
    context: {
      parameters: readBy(texts, 'params', edition.words.parameters),
      record: readBy(texts, 'record', about.record),
      case: readBy(texts, 'case', about.case),
      recordFields: readBy(texts, 'record', fieldsOf(edition.words, process.about)),
      caseFields: readBy(texts, 'case', process.data ?? {}),
      now: isoOf(desk.now),
      timeZone: edition.program.pack.timeZone,
      choices: choicesIn(desk, edition.words, shown.definition, about.unit),
    },
  };
}

/** What the form starts with. */
export function formValues({ now }: Desk, { program }: Edition, about: FormAbout): Data {
  const form = program.forms[about.form];
  const behaviour = form?.behaviour[about.process];
  if (form === undefined || behaviour === undefined) return {};
  return prefilled(behaviour, form.definition, { record: about.record, case: about.case, now });
}

/** Of a variable what a form's expressions name, and no more: what nothing reads does not leave the server. */
function readBy<T>(
  texts: readonly string[],
  variable: 'record' | 'case' | 'params',
  data: Record<string, T>,
): Record<string, T> {
  const names = namesRead(texts, variable);
  return Object.fromEntries(Object.entries(data).filter(([name]) => names.has(name)));
}

function fieldsOf(words: Program, recordType: string): Fields {
  return words.records[recordType]?.schema.properties ?? {};
}

function expressionsIn({ fields, checks }: FormBehaviour): string[] {
  const ofFields = Object.values(fields).flatMap(({ when, prefill, computed }) => [
    when?.text,
    prefill?.text,
    computed?.text,
  ]);
  const ofChecks = checks.flatMap(({ require, when }) => [require.text, when?.text]);
  return [...ofFields, ...ofChecks].filter((text) => text !== undefined);
}
