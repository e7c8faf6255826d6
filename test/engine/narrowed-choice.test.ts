import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../engine/compile/compile.js';
import { asked, checkForm, compileForm } from '../../engine/form/form.js';
import type { Data } from '../../engine/json.js';
import type { FormDocument } from '../../engine/types.js';

const PACK = join(import.meta.dirname, '../packs/flood-watch');
const FILES = Object.fromEntries(
  readdirSync(PACK, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file, readFileSync(join(PACK, file), 'utf8')]),
);
const FORM = 'forms/check.json';
const definition = JSON.parse(FILES[FORM]!) as FormDocument;
const behaviour = compileForm(definition, { parameters: {}, timeZone: 'Asia/Shanghai' });
const ask = (form: Data) => asked(behaviour, definition, { form, now: 0 });

/** What the compiler finds wrong in the pack once its form says something else. */
function faults(change: (form: FormDocument) => void): [string, string][] {
  const form = structuredClone(definition);
  change(form);
  return compile({ ...FILES, [FORM]: JSON.stringify(form) })
    .issues.filter(({ severity }) => severity === 'error')
    .map(({ code, pointer }) => [code, pointer]);
}

test('of a cascading choice only what goes with the answer before it is offered', () => {
  expect(Object.keys(ask({}).schema.properties)).toEqual(['walk', 'bank', 'sound', 'found']);
  expect(ask({ bank: 'left' }).schema.properties.gate?.choices).toEqual({
    upper: '上闸',
    middle: '中闸',
  });
});

test('an answer that no longer goes with the one before it is dropped', () => {
  expect(ask({ bank: 'right', gate: 'old' }).data).toEqual({ bank: 'right', gate: 'old' });
  expect(ask({ bank: 'left', gate: 'old' }).data).toEqual({ bank: 'left' });
  const required = { ...definition, fields: { gate: { required: true } } };
  const compiled = compileForm(required, { parameters: {}, timeZone: 'Asia/Shanghai' });
  const wrong = checkForm(compiled, required, {
    form: { bank: 'left', gate: 'old', sound: true },
    now: 0,
  });
  expect(wrong.map(({ field, code }) => [field, code])).toEqual([['gate', 'required']]);
});

test('a note is shown, and nothing is filled in it', () => {
  expect(ask({ walk: '写了' })).toMatchObject({ data: {} });
  expect(Object.keys(ask({}).schema.properties)).toContain('walk');
});

test('the pack is sound, and faults of either are said where they are', () => {
  expect(faults(() => undefined)).toEqual([]);
  const gate = '/schema/properties/gate/narrowedBy';
  expect(faults((form) => (form.schema.properties.gate!.narrowedBy!.field = 'found'))).toEqual([
    ['unknown-reference', `${gate}/field`],
  ]);
  expect(faults((form) => (form.schema.properties.gate!.narrowedBy!.to.left = ['none']))).toEqual([
    ['unknown-reference', `${gate}/to/left/0`],
  ]);
  expect(faults((form) => (form.fields = { walk: { required: true } }))).toEqual([
    ['note-is-not-answered', '/schema/properties/walk/format'],
  ]);
});
