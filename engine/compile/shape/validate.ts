import { hintFor } from '../../expression/faults.js';
import type { Issue, Words } from '../../issue.js';
import { type Data, isObject, type Json } from '../../json.js';
import { FOLDERS, type Kind, type RawDocument, SINGLE_KINDS } from '../documents.js';
import { issue } from '../faults.js';
import { remembered } from '../remembered.js';
import { type Schema, type ShapeFault, shapeFaults } from './json-schema.js';
import { META_SCHEMAS } from './meta-schemas.js';

const SCHEMAS = new Map(META_SCHEMAS.map((schema) => [String(schema.$id), schema as Schema]));

/** Checks each document against the schema of its kind: one issue a fault. */
export function validateShapes(documents: readonly RawDocument[]): Issue[] {
  return documents.flatMap(({ file, kind, value }) =>
    faultsIn(kind, value).map((fault) => shapeIssue(file, fault)),
  );
}

function faultsIn(kind: Kind, value: Json): ShapeFault[] {
  return isObject(value)
    ? faultsOf[kind](value)
    : shapeFaults(SCHEMAS, `${kind}.schema.json`, value);
}

const faultsOf = Object.fromEntries(
  [...SINGLE_KINDS, ...Object.values(FOLDERS)].map((kind) => [
    kind,
    remembered((value: Data) => shapeFaults(SCHEMAS, `${kind}.schema.json`, value)),
  ]),
) as Record<Kind, (value: Data) => ShapeFault[]>;

function shapeIssue(file: string, fault: ShapeFault): Issue {
  const describe = DESCRIPTIONS[fault.keyword] ?? other;
  const { code, message, known } = describe(fault);
  const hint = known === undefined ? undefined : hintFor(known.name, known.names);
  return issue(code, file, fault.pointer, message, { hint });
}

interface Description {
  code: string;
  message: Words;
  known?: { name: string; names: string[] };
}

const DESCRIPTIONS: Record<string, (fault: ShapeFault) => Description> = {
  additionalProperties: ({ name = '', schema }) => ({
    code: 'unknown-property',
    message: { zh: `这里没有“${name}”这个属性`, en: `There is no property “${name}” here` },
    known: { name, names: Object.keys(schema.properties ?? {}) },
  }),
  required: ({ name = '' }) => ({
    code: 'missing-property',
    message: { zh: `缺少“${name}”`, en: `“${name}” is missing` },
  }),
  enum: ({ value, wanted }) => ({
    code: 'value-not-allowed',
    message: {
      zh: `“${shown(value)}”不在允许的值里`,
      en: `“${shown(value)}” is none of the allowed values`,
    },
    known: { name: shown(value), names: (wanted as unknown[]).map(String) },
  }),
  const: ({ value, wanted }) => ({
    code: 'value-not-allowed',
    message: {
      zh: `这里应为“${String(wanted)}”，而不是“${shown(value)}”`,
      en: `This must be “${String(wanted)}”, not “${shown(value)}”`,
    },
  }),
  type: ({ value, wanted }) => ({
    code: 'wrong-type',
    message: {
      zh: `“${shown(value)}”的类型不对，应为 ${String(wanted)}`,
      en: `“${shown(value)}” has the wrong type; ${String(wanted)} is expected`,
    },
  }),
  pattern: ({ value, wanted }) => ({
    code: 'bad-format',
    message: {
      zh: `“${shown(value)}”的写法不对，应符合 ${String(wanted)}`,
      en: `“${shown(value)}” is not written as it must be: ${String(wanted)}`,
    },
  }),
};

function other({ keyword, value, wanted }: ShapeFault): Description {
  return {
    code: 'out-of-bounds',
    message: {
      zh: `“${shown(value)}”不符合要求（${keyword}：${JSON.stringify(wanted)}）`,
      en: `“${shown(value)}” is not acceptable (${keyword}: ${JSON.stringify(wanted)})`,
    },
  };
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
