import fc from 'fast-check';
import { compile } from '../../engine/compile/compile.js';
import { print } from '../../engine/document/print.js';
import type { Json } from '../../engine/json.js';
import { localize } from '../../engine/locale/localize.js';
import { mergePatch } from '../../engine/merge/merge-patch.js';
import { parcelFiles, parcelProgram } from './parcel-pack.js';

describe('merge patch, by the cases of RFC 7396', () => {
  test.each<[Json, Json, Json]>([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, null, null],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('%j with %j gives %j', (target, patch, result) =>
    expect(mergePatch(target, patch)).toEqual(result),
  );

  test('changes neither of its arguments, and applied twice does nothing more', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (target, patch) => {
        const before = JSON.stringify([target, patch]);
        const once = mergePatch(target as Json, patch as Json);
        expect(JSON.stringify([target, patch])).toBe(before);
        expect(mergePatch(once, patch as Json)).toEqual(once);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});

describe('another language', () => {
  const english = {
    kind: 'locale',
    id: 'en',
    title: 'English',
    documents: {
      'process/loss': {
        title: 'Loss',
        headline: 'gone since {{ case.missingSince }}',
        states: { search: { title: 'Search' } },
      },
      'form/search': { schema: { properties: { outcome: { choices: { found: 'Found' } } } } },
      'document/loss-note': {
        title: 'Note of loss',
        paragraphs: {
          body: '{{ record.label }} gone since {{ case.missingSince }}: {{ record.status }}.',
        },
      },
    },
  };
  const program = compile({
    ...parcelFiles(),
    'locales/en.json': JSON.stringify(english),
  }).program!;
  const translated = localize(program, 'en-GB');

  test('changes words, and nothing that decides', () => {
    expect(translated.processes.loss?.definition.title).toBe('Loss');
    expect(translated.processes.loss?.states.search?.definition.title).toBe('Search');
    expect(translated.forms.search?.definition.schema.properties.outcome?.choices).toEqual({
      found: 'Found',
      stolen: '被盗',
      nothing: '没找到',
    });
    expect(translated.hash).toBe(program.hash);
    expect(translated.forms.search?.hash).toBe(program.forms.search?.hash);
  });

  test('may lie in several files, each of which names its language', () => {
    const more = {
      kind: 'locale',
      id: 'en-more',
      language: 'en',
      title: 'English, continued',
      documents: { 'process/loss': { states: { back: { title: 'Found again' } } } },
    };
    const { locales, ...rest } = compile({
      ...parcelFiles(),
      'locales/en-more.json': JSON.stringify(more),
      'locales/en.json': JSON.stringify(english),
    }).program!;
    const states = localize({ locales, ...rest }, 'en').processes.loss?.states;
    expect(Object.keys(locales)).toEqual(['en']);
    expect(locales.en?.title).toBe(english.title);
    expect(states?.search?.definition.title).toBe('Search');
    expect(states?.back?.definition.title).toBe('Found again');
  });

  test('makes no element of words for one that is not there', () => {
    const words = { 'process/loss': { states: { buried: { title: 'Buried' } } } };
    const stale = { kind: 'locale', id: 'en', title: 'English', documents: words };
    const files = { ...parcelFiles(), 'locales/en.json': JSON.stringify(stale) };
    const { states } = localize(compile(files).program!, 'en').processes.loss!;
    expect(Object.keys(states)).toEqual(Object.keys(program.processes.loss!.states));
  });

  test('is the program itself for its own language, and for one it does not speak', () => {
    expect(localize(program, 'zh-TW')).toBe(program);
    expect(localize(program, 'fr')).toBe(program);
  });

  test('prints papers in that language, choices and dates included', () => {
    const scope = {
      case: { missingSince: '2026-09-14' },
      record: { label: 'Vase', status: 'lost' },
      units: { office: '总局' },
      now: 0,
    };
    expect(print(translated, 'loss-note', scope)).toMatchObject({
      title: 'Note of loss',
      issuer: '总局',
      paragraphs: ['Vase gone since 14 September 2026: 丢失.'],
    });
    expect(print(parcelProgram(), 'loss-note', scope).paragraphs).toEqual([
      'Vase自2026年9月14日起找不到,状态:丢失。',
    ]);
  });
});
