import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../engine/compile/compile.js';
import { RULES } from '../../engine/compile/rules/rules.js';
import type { Json } from '../../engine/json.js';
import { mergePatch } from '../../engine/merge/merge-patch.js';
import { parcelDocuments } from '../engine/parcel-pack.js';

const FOLDER = import.meta.dirname;

/** A change to the parcel pack, and the places at which the rule must find something: none if left out. */
interface Example {
  says: string;
  patch: Json;
  finds?: string[];
}

function findings(rule: string, { patch }: Example): string[] {
  const documents = mergePatch(parcelDocuments() as Json, patch) as Record<string, Json>;
  const files = Object.fromEntries(
    Object.entries(documents).map(([file, document]) => [file, JSON.stringify(document)]),
  );
  const { issues } = compile(files);
  const others = issues.filter(({ code }) => !(code in RULES));
  // An example that is wrong in another way would prove nothing.
  expect(others).toEqual([]);
  return issues
    .filter(({ code }) => code === rule)
    .map(({ file, pointer }) => `${file}#${pointer}`);
}

test('every rule has its folder, and every folder its rule', () => {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(RULES).sort());
});

describe.each(Object.keys(RULES))('%s', (rule) => {
  const examples = readdirSync(join(FOLDER, rule)).map((name) => ({
    name: name.replace('.json', ''),
    example: JSON.parse(readFileSync(join(FOLDER, rule, name), 'utf8')) as Example,
  }));

  test('has a page, a pack that passes and one that fails', () => {
    expect(existsSync(join(FOLDER, '../../docs/rules', `${rule}.md`))).toBe(true);
    expect(examples.map(({ name }) => name.split('-')[0])).toEqual(
      expect.arrayContaining(['valid', 'invalid']),
    );
  });

  test.each(examples)('$name', ({ name, example }) => {
    expect(findings(rule, example).sort()).toEqual([...(example.finds ?? [])].sort());
    expect(example.finds !== undefined).toBe(name.startsWith('invalid'));
  });
});
