import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCALES = join(import.meta.dirname, '../../client/locales');
const chinese = words('zh-CN');
const english = words('en');

test('English says everything that Chinese says, and nothing else', () => {
  expect(meanings(english)).toEqual(meanings(chinese));
});

test('both name the same things within their sentences', () => {
  const things = (text: string) =>
    [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  for (const [key, text] of chinese) {
    const other = english.get(key);
    expect([key, other === undefined ? [] : things(other)]).toEqual([key, things(text)]);
  }
});

test('Chinese is written with Chinese punctuation', () => {
  const western = [...chinese].filter(([, text]) => /[\u4e00-\u9fff][,;:?!]|\.\.\./.test(text));
  expect(western).toEqual([]);
});

function words(language: string): Map<string, string> {
  const read = (file: string) => JSON.parse(readFileSync(join(LOCALES, file), 'utf8')) as object;
  return new Map([
    ...leaves(read(`${language}.json`), ''),
    ...leaves(read(`studio/${language}.json`), 'studio.'),
  ]);
}

function leaves(branch: object, path: string): [string, string][] {
  return Object.entries(branch).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? leaves(value, `${path}${name}.`)
      : [[`${path}${name}`, String(value)]],
  );
}

/** Keys without the forms that a language needs for one and for many. */
function meanings(all: Map<string, string>): string[] {
  return [...new Set([...all.keys()].map((key) => key.replace(/_(one|other)$/, '')))].sort();
}
