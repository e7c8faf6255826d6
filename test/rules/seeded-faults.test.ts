import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../engine/compile/compile.js';
import { RULES } from '../../engine/compile/rules/rules.js';
import { CALENDAR_AND_LISTS } from '../seeded/calendar-and-lists.js';
import { OVERLAYS } from '../seeded/overlays.js';
import { VERIFIED } from '../seeded/rules.js';
import type { Seeds } from '../seeded/seed.js';
import { STATEMENTS } from '../seeded/statements.js';
import { TEXTS } from '../seeded/texts.js';
import { soundFiles } from '../seeded/sound-pack.js';

const DOCS = join(import.meta.dirname, '../../docs');
const SEEDS: Seeds = { ...TEXTS, ...STATEMENTS, ...CALENDAR_AND_LISTS, ...OVERLAYS, ...VERIFIED };

test('in the sound pack, which has a document of every kind, nothing is found', () => {
  expect(compile(soundFiles()).issues).toEqual([]);
});

describe('one seeded fault gives one finding, the right one, at its place', () => {
  test.each(Object.entries(SEEDS))('%s', (code, { change, write = (files) => files, base, at }) => {
    const { issues } = compile(write(soundFiles(change)), base);
    expect(issues.map((found) => `${found.code} ${found.file}#${found.pointer}`)).toEqual([
      `${code} ${at}`,
    ]);
    const { zh, en } = issues[0]!.message;
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).toMatch(/[a-z]{2}/);
  });
});

test('they are more than forty, of every rule and every error that is documented', () => {
  const errors = readFileSync(join(DOCS, 'errors.md'), 'utf8');
  // What is refused when a sound pack is published is no fault of a pack.
  const [ofPacks = ''] = errors.split('\n## Publishing');
  const documented = [...ofPacks.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code!);
  const withPage = Object.keys(SEEDS).filter((code) => existsSync(join(DOCS, `rules/${code}.md`)));
  expect(Object.keys(SEEDS).length).toBeGreaterThan(40);
  expect(Object.keys(RULES).filter((code) => !(code in SEEDS))).toEqual([]);
  expect([...documented, ...withPage].sort()).toEqual(Object.keys(SEEDS).sort());
});
