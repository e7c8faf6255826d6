import { instantOf } from '../../../engine/calendar/zone.js';
import { prefilled } from '../../../engine/form/form.js';
import type { Data } from '../../../engine/json.js';
import type { Program } from '../../../engine/program.js';
import { titlesOf } from '../../../engine/replay/titles.js';
import { tryOut } from '../../../engine/replay/trial.js';
import { openCase } from '../../../engine/replay/world.js';
import type { DataSchema, Fields, FieldSchema, FormDocument } from '../../../engine/types.js';
import type { Language } from '../../../engine/wording/wording.js';
import type { FormView } from '../../api/types.js';
import type { FormSeed, Offer, TrialAsked } from './questions.js';
import { sampleOf } from './subjects.js';

/** The form of what can be let happen, ready to be filled as its user would; undefined where there is none. */
export function formOf(
  program: Program,
  trial: TrialAsked,
  offer: Offer,
  language: Language,
): FormSeed | undefined {
  const { world } = tryOut(program, trial);
  const now = instantOf(trial.at, program.pack.timeZone);
  switch (offer.kind) {
    case 'tell':
      return tellingForm(program, offer.event, trial.at, language);
    case 'apply': {
      const { opens = {} } = program.processes[offer.process]?.definition ?? {};
      const form = opens[offer.opening]?.form ?? '';
      return seedOf(program, offer.process, form, {
        record: world.record,
        case: {},
        now,
        language,
      });
    }
    case 'submit': {
      const kase = openCase(world, offer.process);
      const task = program.processes[offer.process]?.states[kase?.state ?? '']?.tasks[offer.task];
      const form = task?.definition.form;
      if (form === undefined) return plain(program, task?.definition.title ?? offer.task);
      const data = kase?.data ?? {};
      return seedOf(program, offer.process, form, {
        record: world.record,
        case: data,
        now,
        language,
      });
    }
  }
}

/** The form of a record's own fields. */
export function recordForm(
  program: Program,
  type: string,
  language: Language,
): FormSeed | undefined {
  const own = program.records[type];
  if (own === undefined) return undefined;
  const record = inWords(program, language, `records/${type}.json`, own);
  return { view: viewOf(program, plainForm(record.title, record.schema), {}), values: {} };
}

interface Scope {
  language: Language;
  record: Data;
  case: Data;
  now: number;
}

function seedOf(program: Program, process: string, id: string, scope: Scope): FormSeed | undefined {
  const form = program.forms[id];
  const behaviour = form?.behaviour[process];
  if (form === undefined || behaviour === undefined) return undefined;
  const definition = program.processes[process]?.definition;
  return {
    view: viewOf(program, inWords(program, scope.language, `forms/${id}.json`, form.definition), {
      record: scope.record,
      case: scope.case,
      recordFields: program.records[definition?.about ?? '']?.schema.properties ?? {},
      caseFields: definition?.data ?? {},
    }),
    values: prefilled(behaviour, form.definition, scope),
  };
}

/** A telling as a form: the day, what must be told, and what this event asks beside. */
function tellingForm(
  program: Program,
  event: string,
  at: string,
  language: Language,
): FormSeed | undefined {
  const [id = '', name = ''] = event.split('.');
  const own = program.signals[id]?.definition;
  if (own === undefined) return undefined;
  const signal = inWords(program, language, `signals/${id}.json`, own);
  const { schema, events, day } = signal;
  const { asks = [], title } = events[name] ?? { title: name };
  const { required = [] } = schema;
  const asked = Object.entries(schema.properties).filter(
    ([field]) => field === day || required.includes(field) || asks.includes(field),
  );
  const form = plainForm(title, { ...schema, properties: Object.fromEntries(asked) });
  return {
    view: viewOf(program, form, {}),
    values: { [day]: at.slice(0, 10) },
  };
}

/** Work without a form: it is done by saying so. */
function plain(program: Program, title: string): FormSeed {
  const nothing: DataSchema = { type: 'object', properties: {} };
  return { view: viewOf(program, plainForm(title, nothing), {}), values: {} };
}

/** The same document in the reader's language. */
function inWords<T>(program: Program, language: Language, file: string, own: T): T {
  return (titlesOf(program).written(language, file) as T | undefined) ?? own;
}

function plainForm(title: string, schema: DataSchema): FormDocument {
  return { kind: 'form', id: 'asked', title, schema };
}

type Around = { record?: Data; case?: Data; recordFields?: Fields; caseFields?: Fields };

function viewOf(program: Program, definition: FormDocument, around: Around): FormView {
  const { record = {}, case: remembered = {}, recordFields = {}, caseFields = {} } = around;
  return {
    id: definition.id,
    hash: definition.id,
    title: definition.title,
    definition: { ...definition },
    context: {
      parameters: program.parameters,
      record,
      case: remembered,
      recordFields,
      caseFields,
      now: '',
      timeZone: program.pack.timeZone,
      choices: choicesIn(program, definition),
    },
  };
}

/** What may be picked where a form asks for a post or a unit: those of the sample. */
function choicesIn(program: Program, { schema }: FormDocument): FormView['context']['choices'] {
  const offered = Object.entries(schema.properties).flatMap(([name, field]) => {
    const choices = choicesFor(program, field.items ?? field);
    return choices === undefined ? [] : [[name, choices]];
  });
  return Object.fromEntries(offered) as FormView['context']['choices'];
}

function choicesFor(
  program: Program,
  { format, roles = [], unitType }: FieldSchema,
): Record<string, string> | undefined {
  const sample = sampleOf(program);
  if (sample === undefined || (format !== 'unit' && format !== 'post')) return undefined;
  if (format === 'unit')
    return Object.fromEntries(
      Object.entries(sample.units)
        .filter(([, { type }]) => unitType === undefined || type === unitType)
        .map(([id, { title }]) => [id, title]),
    );
  return Object.fromEntries(
    Object.entries(sample.posts)
      .filter(([, { role, holder }]) => roles.includes(role) && holder !== undefined)
      .map(([id, { role, unit, holder = '' }]) => [
        id,
        [sample.people[holder]?.name, sample.units[unit]?.title, program.tiers[role]?.title].join(
          ' ',
        ),
      ]),
  );
}
