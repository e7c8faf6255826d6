import { dutyOfProcess } from '../duty/derived-process.js';
import { documentsOfProgram } from '../explain/program-documents.js';
import { written } from '../expression/template.js';
import type { Words } from '../issue.js';
import type { Data, Json } from '../json.js';
import { valueAt } from '../json-pointer.js';
import type { Program } from '../program.js';
import type { Fields, FieldSchema } from '../types.js';
import { placeInWords } from '../wording/place-in-words.js';
import { inBoth, type Language, type Wording, wordingOf } from '../wording/wording.js';

/** What the parts of a pack are called where stories are told, in both languages; by id where they have no title. */
export interface Titles {
  process: (id: string) => Words;
  state: (process: string, state: string) => Words;
  task: (process: string, task: string) => Words;
  opening: (process: string, opening: string) => Words;
  role: (id: string) => Words;
  document: (id: string) => Words;
  duty: (id: string) => Words;
  /** A figure that a duty brings along. */
  figure: (duty: string, name: string) => Words;
  /** By <signal>.<event>: what is told, and its own word. */
  event: (name: string) => Words;
  recordType: (id: string, otherwise: string) => Words;
  /** A record's field. */
  field: (recordType: string, name: string) => Words;
  /** Any field. */
  fieldOf: (of: FieldsOf, name: string) => Words;
  /** A value as people write it: a choice by its title. */
  value: (fields: FieldsOf, name: string, value: Json) => Words;
  relation: (recordType: string, name: string) => Words;
  /** Where an effect comes from: the last element on the way to it, 计时“满一个月”. */
  element: (pointer: string) => Words;
  /** What a check or a refusal by the pack says; undefined of another code. */
  rule: (id: string, process: string) => Words | undefined;
  form: (id: string) => Words;
  /** A document with its words in a language. */
  written: (language: Language, file: string) => Json | undefined;
}

/** Where fields are declared: a form, a signal, a record type, or a process that remembers them, by file. */
export type FieldsOf = `${'forms' | 'signals' | 'records' | 'processes'}/${string}.json`;

/** Where they stand in it. */
function fieldsAt(of: FieldsOf): string {
  return of.startsWith('processes/') ? '/data' : '/schema/properties';
}

const KNOWN = new WeakMap<Program, Titles>();

/** The titles of a program's parts. A program never changes, so they are gathered once. */
export function titlesOf(program: Program): Titles {
  const known = KNOWN.get(program) ?? gathered(program);
  KNOWN.set(program, known);
  return known;
}

function gathered(program: Program): Titles {
  const wording = wordingOf(documentsOfProgram(program));
  const at = (file: string, pointer: string, otherwise: string): Words =>
    inBoth((language) => textAt(wording, language, file, pointer) ?? otherwise);
  // The states that are made of a duty stand in no file; they have the pack's own words.
  const made = (process: string) => program.processes[process]?.definition;
  const titleOfDuty = (id: string) => at(`duties/${id}.json`, '/title', id);
  const field = (of: FieldsOf, name: string, language: Language): FieldSchema | undefined =>
    ((valueAt(wording[language][of], fieldsAt(of)) ?? {}) as unknown as Fields)[name];
  return {
    process: (id) => {
      const duty = dutyOfProcess(id);
      return duty === undefined ? at(`processes/${id}.json`, '/title', id) : titleOfDuty(duty);
    },
    state: (process, state) =>
      at(
        `processes/${process}.json`,
        `/states/${state}/title`,
        made(process)?.states[state]?.title ?? state,
      ),
    task: (process, task) => {
      const duty = dutyOfProcess(process);
      if (duty !== undefined) return titleOfDuty(duty);
      const states = Object.entries(made(process)?.states ?? {});
      const [state, { tasks = {} } = {}] = states.find(([, one]) => one.tasks?.[task]) ?? [];
      const own = tasks[task]?.title ?? task;
      return at(`processes/${process}.json`, `/states/${state ?? ''}/tasks/${task}/title`, own);
    },
    opening: (process, opening) =>
      at(`processes/${process}.json`, `/opens/${opening}/title`, made(process)?.title ?? opening),
    role: (id) => at(`tiers/${id}.json`, '/title', id),
    document: (id) => at(`documents/${id}.json`, '/title', id),
    duty: titleOfDuty,
    figure: (duty, name) => at(`duties/${duty}.json`, `/figures/${name}/title`, name),
    written: (language, file) => wording[language][file],
    form: (id) => at(`forms/${id}.json`, '/title', id),
    event: (name) => {
      const [signal = '', event = ''] = name.split('.');
      const file = `signals/${signal}.json`;
      const of = at(file, '/title', signal);
      const own = at(file, `/events/${event}/title`, event);
      return inBoth((language) => `${of[language]}${DASH[language]}${own[language]}`);
    },
    recordType: (id, otherwise) => at(`records/${id}.json`, '/title', otherwise),
    field: (type, name) => at(`records/${type}.json`, `/schema/properties/${name}/title`, name),
    fieldOf: (of, name) => at(of, `${fieldsAt(of)}/${name}/title`, name),
    value: (of, name, value) =>
      inBoth((language) => written(value, field(of, name, language), language)),
    relation: (type, name) => at(`records/${type}.json`, `/units/${name}/title`, name),
    element: (pointer) => inBoth((language) => lastElement(wording, language, pointer)),
    rule: (id, process) => {
      const file = filesWithRules(program, process).find(
        ([one, names]) =>
          valueAt(wording.zh[one], `/${names}/${id}/message`) !== undefined ||
          valueAt(wording.en[one], `/${names}/${id}/message`) !== undefined,
      );
      return file && at(file[0], `/${file[1]}/${id}/message`, id);
    },
  };
}

const DASH = { zh: '·', en: ': ' };

/** Where the rules stand that may refuse something: the process itself first. */
function filesWithRules(program: Program, process: string): [string, 'refuses' | 'checks'][] {
  const about = program.processes[process]?.definition.about ?? '';
  return [
    [`processes/${process}.json`, 'refuses'],
    ...Object.keys(program.signals).map((id): [string, 'checks'] => [
      `signals/${id}.json`,
      'checks',
    ]),
    ...Object.entries(program.forms).flatMap(([id, { behaviour }]): [string, 'checks'][] =>
      behaviour[process] === undefined ? [] : [[`forms/${id}.json`, 'checks']],
    ),
    [`records/${about}.json`, 'checks'],
  ];
}

function lastElement(wording: Wording, language: Language, whole: string): string {
  const [file = '', pointer = ''] = whole.split('#');
  const { document, path } = placeInWords(wording[language], language, file, pointer);
  return path.split(' › ').at(-1) || document;
}

function textAt(
  wording: Wording,
  language: Language,
  file: string,
  pointer: string,
): string | undefined {
  const found = valueAt(wording[language][file], pointer);
  return typeof found === 'string' ? found : undefined;
}

/** The filled fields in words, in the order of the schema: 日期 2026年7月1日、水位 320. */
export function dataInWords(
  program: Program,
  of: FieldsOf,
  fields: Fields,
  data: Data,
): Words | undefined {
  const titles = titlesOf(program);
  const named = Object.keys(fields).flatMap((name) => {
    const value = data[name];
    return value === undefined || value === null || value === ''
      ? []
      : [{ title: titles.fieldOf(of, name), value: titles.value(of, name, value) }];
  });
  if (named.length === 0) return undefined;
  return inBoth((language) =>
    named
      .map(({ title, value }) => `${title[language]} ${value[language].replace(/[。.]$/, '')}`)
      .join(BETWEEN[language]),
  );
}

const BETWEEN = { zh: '；', en: '; ' };
