import type { Program } from '../../engine/program.js';

/** The names of fields that packs read of a record, a form and a telling. Nothing else of them is given away. */
export interface FieldsRead {
  record: ReadonlySet<string>;
  form: ReadonlySet<string>;
  event: ReadonlySet<string>;
}

/** Those that versions of a pack read, and a draft with these texts: also one that is not yet without faults. */
export function fieldsRead(programs: readonly Program[], texts: readonly string[]): FieldsRead {
  const all = [...programs.map(read), ...texts.map(readIn)];
  const union = (of: keyof FieldsRead) => new Set(all.flatMap((each) => [...each[of]]));
  return { record: union('record'), form: union('form'), event: union('event') };
}

/**
 * What is read of records with a draft, for whoever is not to know of any which it is: of what is sensitive only what
 * published versions read already. A draft may name anything.
 */
export function withoutNewlySensitive(
  fields: FieldsRead,
  published: FieldsRead,
  { records }: Pick<Program, 'records'>,
): FieldsRead {
  const sensitive = new Set(
    Object.values(records).flatMap(({ sensitivity = {} }) =>
      Object.keys(sensitivity).filter((name) => sensitivity[name]?.class === 'sensitive'),
    ),
  );
  const record = [...fields.record].filter(
    (name) => published.record.has(name) || !sensitive.has(name),
  );
  return { ...fields, record: new Set(record) };
}

const KNOWN = new WeakMap<Program, FieldsRead>();

function read(program: Program): FieldsRead {
  let fields = KNOWN.get(program);
  if (fields === undefined) {
    const { process, duty, form, signal } = program.documents;
    KNOWN.set(program, (fields = readIn(JSON.stringify([process, duty, form, signal]))));
  }
  return fields;
}

function readIn(text: string): FieldsRead {
  const named = (variable: string) =>
    new Set(
      [...text.matchAll(new RegExp(`\\b${variable}\\.([a-z]\\w*)`, 'gi'))].map(
        ([, name = '']) => name,
      ),
    );
  return { record: named('record'), form: named('form'), event: named('event') };
}
