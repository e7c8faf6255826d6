import { classOf } from '../../access/field-class.js';
import type { Issue } from '../../issue.js';
import type { Json } from '../../json.js';
import type { Program } from '../../program.js';
import type {
  FieldSchema,
  Fields,
  ProcessDocument,
  RecordDocument,
  Sensitivity,
} from '../../types.js';
import { issue, pointerOf } from '../faults.js';
import type { Rule } from './rules.js';

/**
 * What stands in a list or is told to others reads a sensitive field: whoever sees the case reads its headline, whoever holds
 * the place reads the report, however little of sensitive data they may read. Personal data may stand there: a list of
 * cases that says of nobody whom it is about is of no use.
 */
export const sensitiveInHeadline: Rule = (program) => [
  ...Object.values(program.records).flatMap(nameOf),
  ...Object.values(program.documents.process).flatMap((process) => {
    const told = toldIn(process as unknown as Json, []);
    return [
      ...told.flatMap((one) => faultsOf(program, process, `processes/${process.id}.json`, one)),
      ...Object.values(program.documents.locale).flatMap(({ id, documents }) =>
        told.flatMap((one) => {
          const path = ['documents', `process/${process.id}`, ...one.path];
          const text = at({ documents }, path);
          if (typeof text !== 'string') return [];
          return faultsOf(program, process, `locales/${id}.json`, { ...one, path, text });
        }),
      ),
    ];
  }),
];

interface Told {
  path: string[];
  text: string;
  /** The event upon which it is told: search.submitted, sighting.seen. */
  event?: string;
}

/** The texts of a process that are read in lists: its headline, the titles of reports and of notices. */
function toldIn(value: Json | undefined, path: string[], upon?: string): Told[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const event = typeof value.event === 'string' ? value.event : upon;
  return Object.entries(value).flatMap(([name, part]) => {
    const here = [...path, name];
    const isTold = name === 'headline' || (name === 'title' && TELLING.has(path.at(-1) ?? ''));
    if (!isTold || typeof part !== 'string') return toldIn(part, here, event);
    return [{ path: here, text: part, ...(event === undefined ? {} : { event }) }];
  });
}

function at(value: Json | undefined, path: readonly string[]): Json | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, name) ? at(value[name], rest) : undefined;
}

const TELLING: ReadonlySet<string> = new Set(['report', 'notify']);

function faultsOf(
  program: Program,
  process: ProcessDocument,
  file: string,
  { path, text, event = '' }: Told,
): Issue[] {
  return [...new Set(readIn(text))].flatMap((read) => {
    const [variable = '', name = ''] = read.split('.');
    const sensitive = SOURCES[variable]?.(program, process, event).find(
      ({ fields, sensitivity, otherwise }) =>
        Object.hasOwn(fields, name) &&
        classOf(name, fields[name], sensitivity, otherwise) === 'sensitive',
    );
    if (sensitive === undefined) return [];
    return [fault(file, path, sensitive.fields[name], read)];
  });
}

/** record.phone, for each {{ record.phone }} and whatever else is made of it. */
function readIn(text: string): string[] {
  const expressions = [...text.matchAll(/\{\{(.*?)\}\}/gs)].map(([, inner = '']) => inner);
  const access = /\b(record|case|form|event)\s*\.\s*([A-Za-z]\w*)/g;
  return expressions.flatMap((one) =>
    [...one.matchAll(access)].map(([, variable = '', name = '']) => `${variable}.${name}`),
  );
}

interface Source {
  fields: Fields;
  sensitivity: Sensitivity | undefined;
  otherwise: 'internal' | 'personal';
}

/** What a variable of a process stands for: of a form, the one of the task that was done. */
const SOURCES: Partial<
  Record<string, (program: Program, process: ProcessDocument, event: string) => Source[]>
> = {
  record: ({ records }, { about }) =>
    [records[about]]
      .flatMap((record) => record ?? [])
      .map(({ schema, sensitivity }) => ({
        ...{ fields: schema.properties, sensitivity, otherwise: 'internal' as const },
      })),
  case: (_, { data = {}, sensitivity }) => [{ fields: data, sensitivity, otherwise: 'personal' }],
  form: ({ forms }, { states }, event) => {
    const [task = ''] = event.split('.');
    const used = Object.values(states).flatMap(({ tasks }) => tasks?.[task]?.form ?? []);
    return used.flatMap((id) => forms[id] ?? []).map(({ definition }) => filled(definition));
  },
  event: ({ signals }, _, event) => {
    const [signal = ''] = event.split('.');
    return [signals[signal]]
      .flatMap((one) => one ?? [])
      .map(({ definition }) => filled(definition));
  },
};

function filled({
  schema,
  sensitivity,
}: {
  schema: { properties: Fields };
  sensitivity?: Sensitivity;
}): Source {
  return { fields: schema.properties, sensitivity, otherwise: 'personal' };
}

/** By its name a record stands in every list. */
function nameOf({ id, name, schema, sensitivity }: RecordDocument): Issue[] {
  const field = schema.properties[name];
  if (classOf(name, field, sensitivity, 'internal') !== 'sensitive') return [];
  return [fault(`records/${id}.json`, ['name'], field, name)];
}

function fault(
  file: string,
  path: readonly string[],
  { title }: Pick<FieldSchema, 'title'> = {},
  read: string,
): Issue {
  return issue(
    'sensitive-in-headline',
    file,
    pointerOf(...path),
    {
      zh: `这里写出了敏感字段“${title ?? read}”（${read}），凡看得到标题的人都会看到`,
      en: `This says the sensitive field “${title ?? read}” (${read}) to everybody who sees the title`,
    },
    {
      hint: {
        zh: '标题里只写姓名、日期和状态；敏感内容留在表单和个案里',
        en: 'Say names, days and states in titles; leave what is sensitive to forms and the case',
      },
    },
  );
}
