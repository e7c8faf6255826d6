import { compile, type PackFiles } from '../../engine/compile/compile.js';
import { LIMITS } from '../../engine/compile/limits.js';
import type { Json } from '../../engine/json.js';
import { withDuties } from './duty-pack.js';
import { findings } from './findings.js';
import { parcelFiles, within } from './parcel-pack.js';

const sound = parcelFiles();

function withText(file: string, text: string): PackFiles {
  return { ...sound, [file]: text };
}

/** Texts that would keep a careless reader busy: each is refused for what it is. */
const BOMBS: Record<string, [() => PackFiles, string]> = {
  'lists within lists': [
    () => withText('tiers/clerk.json', '['.repeat(100_000)),
    'document-too-deep',
  ],
  'objects within objects': [
    () => withText('tiers/clerk.json', '{"a":'.repeat(40_000)),
    'document-too-deep',
  ],
  'a string that never ends, all quotes': [
    () => withText('tiers/clerk.json', '"\\"'.repeat(80_000)),
    'invalid-json',
  ],
  'ten thousand values and more': [
    () => withText('tiers/clerk.json', `[${'0,'.repeat(LIMITS.values)}0]`),
    'document-too-many-values',
  ],
  'a document that is too large': [
    () => withText('tiers/clerk.json', `"${'字'.repeat(90_000)}"`),
    'document-too-large',
  ],
  'more documents than any pack has': [
    () => ({
      ...sound,
      ...Object.fromEntries(
        Array.from({ length: LIMITS.documents }, (_, n) => [`tiers/t${n}.json`, '{}']),
      ),
    }),
    'pack-too-many-documents',
  ],
  'more bytes than any pack has': [
    () => ({
      ...sound,
      ...Object.fromEntries(
        Array.from({ length: 40 }, (_, n) => [`tiers/t${n}.json`, `"${'x'.repeat(250_000)}"`]),
      ),
    }),
    'pack-too-large',
  ],
  'an expression of brackets': [
    () =>
      parcelFiles((d) => {
        within(d, 'processes/loss.json', 'on', 'earlier').guard = '('.repeat(1999);
      }),
    'expression-syntax',
  ],
  'a pattern that backtracks': [
    () =>
      parcelFiles((d) => {
        within(d, 'forms/search.json', 'schema', 'properties', 'place').pattern = '(?=(a+)+)\\1';
      }),
    'non-linear-pattern',
  ],
  'timers in a circle, and a story that turns in it': [
    () =>
      parcelFiles((d) => {
        const { month } = within(d, 'processes/loss.json', 'states', 'search', 'after');
        Object.assign(month as object, { target: 'watch', delay: { days: 1 } });
      }),
    'endless-escalation',
  ],
};

/** Shapes of forms that other JSON Schema readers follow for ever, or out of the pack. */
const SCHEMAS: Record<string, Json> = {
  'a reference to another place': { $ref: 'https://example.com/schema.json' },
  'a reference to itself': { $ref: '#' },
  'a value read from the data': { type: 'string', maxLength: { $data: '1/place' } },
  'branches within branches': branches(20),
};

test.each(Object.entries(SCHEMAS))('a form field with %s is none', (_, schema) => {
  const files = parcelFiles((d) => {
    within(d, 'forms/search.json', 'schema', 'properties').place = schema;
  });
  expect(['unknown-property', 'wrong-type', 'missing-property']).toContain(findings(files)[0]);
});

function branches(depth: number): Json {
  return depth === 0 ? { type: 'string' } : { anyOf: [branches(0), branches(depth - 1)] };
}

/** Expressions of two thousand characters at most, of which each would be much work. */
const EXPRESSIONS: Record<string, string> = {
  'a condition of a thousand conditions': Array(330).fill('true').join(' && '),
  'ways that double with each term': Array.from(
    { length: 40 },
    (_, n) => `(event.day == today || ${n} == 1)`,
  ).join(' && '),
  'lists within lists': `${'['.repeat(60)}1${']'.repeat(60)} == []`,
  'no end of noughts': `${'!'.repeat(1500)}true`,
  'a text without end': `'${'x'.repeat(1990)}' == ''`,
};

test.each(Object.entries(EXPRESSIONS))('%s is understood or refused, not pondered', (_, guard) => {
  findings(parcelFiles((d) => (within(d, 'processes/loss.json', 'on', 'earlier').guard = guard)));
});

test('names that every object has do nothing to objects, in whatever document', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const hostile = `{"kind":"locale","id":"en","title":"x","documents":{"${name}":{"polluted":1}}}`;
    for (const file of ['locales/en.json', 'scenarios/en.json', 'samples/en.json', 'pack.json'])
      expect(findings(withText(file, hostile))).toEqual(['forbidden-name']);
  }
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('an overlay may not take more than its base and itself hold', () => {
  const pack = JSON.stringify({
    kind: 'pack',
    id: 'north',
    title: 'x',
    version: '1.0.0',
    extends: { pack: 'parcels', version: '1.0.0' },
  });
  const overlay = (files: PackFiles) => {
    const { program, issues } = compile({ 'pack.json': pack, ...files }, sound);
    return program === undefined ? issues.map(({ code }) => code) : 'a program';
  };
  const names = (prefix: string) =>
    Object.fromEntries(Array.from({ length: 9_000 }, (_, n) => [`${prefix}${n}`, null]));
  expect(overlay({ 'units.json': JSON.stringify({ types: names('t') }) })).toBe('a program');
  expect(overlay({ 'units.json': '{"types":{"__proto__":null}}' })).toEqual(['forbidden-name']);
  expect(overlay({ 'units.json': `${'{"types":'.repeat(60)}1${'}'.repeat(60)}` })).toEqual([
    'document-too-deep',
  ]);
  expect(overlay(Object.fromEntries(Object.keys(sound).map((file) => [file, 'null'])))).not.toBe(
    'a program',
  );
});

describe('the work of stories is counted too', () => {
  const steps = [
    {
      at: '2026-09-14T09:00',
      tell: { event: 'sighting.missing', data: { day: '2026-09-14' } },
    },
  ];
  const story = { kind: 'scenario', id: 'long', title: 'x', cites: ['1'] };
  const about = { process: 'loss', record: { type: 'parcel', data: { label: '花瓶' } } };

  test('of a case that opens two, each of which opens two, twenty times over', () => {
    const files = parcelFiles((d) => {
      const { 'processes/loss.json': loss } = d;
      for (let n = 0; n < 20; n += 1) {
        const open = { open: { process: `p${n + 1}`, set: { missingSince: 'today' } } };
        d[`processes/p${n}.json`] = {
          ...structuredClone(loss),
          id: `p${n}`,
          exclusive: false,
          opens: {},
          initial: 'watch',
        };
        if (n < 19)
          within(d, `processes/p${n}.json`, 'states', 'watch').entry = { one: open, two: open };
      }
      within(d, 'processes/loss.json', 'states', 'watch').entry = {
        first: { open: { process: 'p0', set: { missingSince: 'today' } } },
      };
      d['scenarios/long.json'] = { ...story, ...about, steps };
    });
    expect(findings(files)).toContain('pack-too-complex');
  });

  test('of one that goes on for thousands of years', () => {
    const files = parcelFiles((d) => {
      withDuties(d);
      within(d, 'duties/stocktaking.json').opens = { frequency: 'weekly', byDay: 'MO' };
      within(d, 'duties/stocktaking.json').within = { days: 2 };
      d['scenarios/long.json'] = {
        ...story,
        duty: 'stocktaking',
        steps: [{ at: '1000-01-01T09:00' }, { at: '9999-01-01T09:00' }],
      };
    });
    expect(findings(files)).toContain('pack-too-complex');
  });
});

test.each(Object.entries(BOMBS))('%s is refused', (_, [files, code]) => {
  expect(findings(files())).toContain(code);
});

test('work is counted: a pack with too much of it is refused, not worked on', () => {
  const states = Object.fromEntries(
    Array.from({ length: 700 }, (_, n) => [
      `s${n}`,
      {
        title: 'x',
        tasks: { [`t${n}`]: { title: 'x', role: 'clerk', form: 'search' } },
        on: { [`o${n}`]: { event: `t${n}.submitted`, target: `s${(n + 1) % 700}` } },
      },
    ]),
  );
  const files = parcelFiles((d) => {
    const { 'processes/loss.json': loss } = d;
    for (let n = 0; n < 40; n += 1)
      d[`processes/p${n}.json`] = { ...loss, id: `p${n}`, on: {}, initial: 's0', states };
  });
  expect(findings(files)).toEqual(['pack-too-complex']);
});

test('of a thousand faults the first are told', () => {
  const { issues } = compile(
    parcelFiles((d) => {
      const types = within(d, 'units.json', 'types');
      for (let n = 0; n < 3_000; n += 1) types[`t${n}`] = { titel: 'x' };
    }),
  );
  expect(issues).toHaveLength(LIMITS.issues);
});
