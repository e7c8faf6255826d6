import { RE2JS } from 're2js';
import type { Program } from '../../program.js';
import type { Fields } from '../../types.js';
import { fileOf, type FolderKind } from '../documents.js';
import { issue, pointerOf } from '../faults.js';
import type { Rule } from './rules.js';

/** A pattern that cannot be matched in linear time: what somebody types could keep the server busy for ever. */
export const nonLinearPattern: Rule = (program) =>
  fieldsOf(program).flatMap(({ file, path, fields }) =>
    patternsIn(fields, path).flatMap(({ pattern, pointer }) => {
      const why = whyNot(pattern);
      return why === undefined ? [] : [nonLinear(pattern, why, file, pointer)];
    }),
  );

interface Described {
  file: string;
  path: string[];
  fields: Fields;
}

function fieldsOf({ documents }: Program): Described[] {
  const { record, signal, form, process } = documents;
  const path = ['schema', 'properties'];
  const described = (kind: FolderKind, id: string, fields: Fields, at = path): Described => ({
    file: fileOf(kind, id),
    path: at,
    fields,
  });
  return [
    ...Object.values(record).map(({ id, schema }) => described('record', id, schema.properties)),
    ...Object.values(signal).map(({ id, schema }) => described('signal', id, schema.properties)),
    ...Object.values(form).map(({ id, schema }) => described('form', id, schema.properties)),
    ...Object.values(process).map(({ id, data }) => described('process', id, data ?? {}, ['data'])),
  ];
}

/** Fields lie within fields: the rows of a list, the parts of an object. */
function patternsIn(fields: Fields, path: string[]): { pattern: string; pointer: string }[] {
  return Object.entries(fields).flatMap(([name, { pattern, items, properties }]) => [
    ...(pattern === undefined ? [] : [{ pattern, pointer: pointerOf(...path, name, 'pattern') }]),
    ...(items === undefined ? [] : patternsIn({ items }, [...path, name])),
    ...(properties === undefined ? [] : patternsIn(properties, [...path, name, 'properties'])),
  ]);
}

function whyNot(pattern: string): string | undefined {
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function nonLinear(pattern: string, why: string, file: string, pointer: string) {
  return issue(
    'non-linear-pattern',
    file,
    pointer,
    {
      zh: `格式“${pattern}”不能在线性时间内核对（${why}）`,
      en: `The pattern “${pattern}” cannot be matched in linear time (${why})`,
    },
    {
      hint: {
        zh: '不能用前后查看 (?=…)、(?<=…) 和反向引用 \\1',
        en: 'Lookaround (?=…), (?<=…) and back references \\1 cannot be used',
      },
    },
  );
}
