import { describeFault, type FieldFault } from '../../engine/form/fault-words.js';
import type { Data, Json } from '../../engine/json.js';
import type { FieldSchema, Fields } from '../../engine/types.js';
import { loadFiles } from '../store/loading.js';
import type { Sql } from '../store/sql.js';
import type { Organisation } from '../units/organisation.js';

/** What a form names that lies elsewhere, and who names it. */
export interface Naming {
  sql: Sql;
  organisation: Organisation;
  person: string;
  /** The case that the form belongs to, if there is one yet. */
  kase?: string;
}

interface Reference {
  path: string;
  field: FieldSchema;
  value: string;
}

/** Files, posts and units that are not there, or not for this person to name; and the files that are. */
export async function checkReferences(
  naming: Naming,
  fields: Fields,
  data: Data,
): Promise<{ faults: FieldFault[]; files: string[] }> {
  const references = Object.entries(data).flatMap(([name, value]) =>
    fields[name] === undefined ? [] : referencesIn(name, fields[name], value),
  );
  const wanted = references.filter(({ field }) => FILES.has(field.format ?? ''));
  const files = wanted.length === 0 ? new Set<string>() : await usableFiles(naming, wanted);
  const faults = references
    .filter(({ field, value }) => !isThere(naming.organisation, files, field, value))
    .map(({ path, field }) => ({
      field: path,
      code: 'format',
      message: describeFault('format', field, path),
    }));
  return { faults, files: [...files] };
}

const FILES = new Set(['photo', 'file', 'signature']);
const NAMED = new Set([...FILES, 'post', 'unit']);

function referencesIn(path: string, field: FieldSchema, value: Json): Reference[] {
  if (Array.isArray(value)) {
    const { items } = field;
    return items === undefined
      ? []
      : value.flatMap((item, index) => referencesIn(`${path}/${index}`, items, item));
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, item]) => {
      const below = field.properties?.[name];
      return below === undefined ? [] : referencesIn(`${path}/${name}`, below, item);
    });
  return typeof value === 'string' && NAMED.has(field.format ?? '') ? [{ path, field, value }] : [];
}

/** Files that the person has uploaded and not used yet, or that belong to this very case. */
async function usableFiles(
  { sql, person, kase }: Naming,
  references: Reference[],
): Promise<Set<string>> {
  const rows = await loadFiles(
    sql,
    references.map(({ value }) => value),
  );
  const usable = rows.filter(({ uploaded_by, case_id }) =>
    case_id === null ? uploaded_by === person : case_id === kase,
  );
  return new Set(usable.map(({ id }) => id));
}

function isThere(
  organisation: Organisation,
  files: Set<string>,
  { format, roles, unitType }: FieldSchema,
  value: string,
): boolean {
  if (FILES.has(format ?? '')) return files.has(value);
  if (format === 'unit') {
    const unit = organisation.unit(value);
    return unit !== undefined && (unitType === undefined || unit.type === unitType);
  }
  const post = organisation.post(value);
  return post !== undefined && (roles === undefined || roles.includes(post.role));
}
