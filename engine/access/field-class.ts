import type { FieldSchema, FieldSensitivity, Sensitivity } from '../types.js';

/** How much a value says of a person. */
export type FieldClass = FieldSensitivity['class'];

/**
 * The class of a field: what is said of it, else what its format tells of a person.
 *
 * @param otherwise what a field is of which neither says anything: internal in a record, which has many fields that
 *   say nothing of anybody; personal in what is filled about somebody
 */
export function classOf(
  name: string,
  field: FieldSchema | undefined,
  sensitivity: Sensitivity | undefined,
  otherwise: 'internal' | 'personal',
): FieldClass {
  // A picture shows more than the words beside it say: it is sensitive whatever is said of it.
  if (isFile(field)) return 'sensitive';
  return said(sensitivity, name)?.class ?? telling(field) ?? otherwise;
}

/** Whether a field holds what was uploaded. */
function isFile(field: FieldSchema | undefined): boolean {
  return FILES.has(field?.format ?? field?.items?.format ?? '');
}

const FILES: ReadonlySet<string> = new Set(['photo', 'file', 'signature']);

/** What the format of a field tells of a person by itself. Undefined: nothing. */
export function telling(field: FieldSchema | undefined): 'sensitive' | 'personal' | undefined {
  if (field === undefined) return undefined;
  const { format = '', items, properties = {} } = field;
  const within = [items, ...Object.values(properties)].map(telling);
  if (within.includes('sensitive')) return 'sensitive';
  return TELLING[format] ?? within.find((one) => one !== undefined);
}

/** The more telling of classes; of none, public. */
export function mostTelling(classes: Iterable<FieldClass>): FieldClass {
  const all = new Set(classes);
  return ORDER.find((one) => all.has(one)) ?? 'public';
}

const ORDER: readonly FieldClass[] = ['sensitive', 'personal', 'internal', 'public'];

/** Formats that tell who somebody is, or where to find them. */
const TELLING: Partial<Record<string, 'sensitive' | 'personal'>> = {
  'id-number': 'sensitive',
  phone: 'sensitive',
  photo: 'sensitive',
  file: 'sensitive',
  signature: 'sensitive',
  email: 'personal',
};

function said(sensitivity: Sensitivity | undefined, name: string): FieldSensitivity | undefined {
  return sensitivity !== undefined && Object.hasOwn(sensitivity, name)
    ? sensitivity[name]
    : undefined;
}
