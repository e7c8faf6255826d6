import fc from 'fast-check';
import { overlayBegun } from '../../engine/authoring/begin-overlay.js';
import { originAt } from '../../engine/difference/origin.js';
import type { PackDocuments } from '../../engine/difference/pack-documents.js';
import { patchBetween } from '../../engine/difference/patch-between.js';
import type { Json } from '../../engine/json.js';
import { decided, type Decision, placeOfConflict } from '../../engine/merge/decided.js';
import { conflictsInWords } from '../../engine/merge/merge-in-words.js';
import { mergeOverlay } from '../../engine/merge/merge-overlay.js';
import { mergePatch } from '../../engine/merge/merge-patch.js';
import { overNewBase } from '../../engine/merge/over-new-base.js';
import { packPatchIn, patched, patchOf } from '../../engine/merge/pack-patch.js';

/** A district adapts a pack, takes its base's next version, and gives back what it has done. */

const number = (title: string, value: number) => ({ title, unit: 'hours', default: value });
const base: PackDocuments = {
  'pack.json': { kind: 'pack', id: 'river', title: '水位', version: '1.0.0', locale: 'zh-CN' },
  'parameters.json': { parameters: { look: number('巡堤', 2), mend: number('抢护', 6) } },
  'tiers/head.json': { title: '堤长' },
};
const own: PackDocuments = {
  'pack.json': {
    ...{ kind: 'pack', id: 'lake', title: '湖泊', version: '0.1.0' },
    extends: { pack: 'river', version: '1.0.0' },
  },
  'parameters.json': { parameters: { look: { default: 1 }, call: number('上报', 3) } },
  'tiers/head.json': null,
};
const whole = mergePatch(base, own) as PackDocuments;

const { value } = fc.letrec<{ value: Json; map: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom<Json>(0, 1, 'text', []),
    tie('map'),
  ),
  map: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 }),
}));
const pack = fc.dictionary(fc.constantFrom('x.json', 'y.json'), value);
const patchTo = (before: PackDocuments, after: PackDocuments) =>
  (patchBetween(before, after) ?? {}) as PackDocuments;

describe('an overlay', () => {
  test('begins with its own name only', () => {
    const text = overlayBegun(base['pack.json'], { id: 'lake', title: '湖泊' });
    expect(JSON.parse(text!)).toEqual(own['pack.json']);
    expect(text!.endsWith('}\n')).toBe(true);
  });

  test('cannot begin from an overlay, which is not complete, nor from what is no pack', () => {
    const name = { id: 'pond', title: '池塘' };
    expect(overlayBegun(own['pack.json'], name)).toBeUndefined();
    expect(overlayBegun(undefined, name)).toBeUndefined();
    expect(overlayBegun({ id: 'river' }, name)).toBeUndefined();
  });

  test.each([
    ['/parameters/mend', 'base'],
    ['/parameters/look', 'changed'],
    ['/parameters/look/title', 'base'],
    ['/parameters/call', 'ours'],
    ['/parameters/none', undefined],
  ])('%s is %s', (pointer, origin) => {
    expect(originAt(base['parameters.json'], whole['parameters.json'], pointer)).toBe(origin);
  });

  test('knows what was taken away', () => {
    expect(originAt(base['tiers/head.json'], undefined, '')).toBe('gone');
    expect(originAt({ a: 1 }, {}, '/a')).toBe('gone');
  });
});

describe('the base’s next version', () => {
  const next: PackDocuments = {
    ...base,
    'pack.json': { ...(base['pack.json'] as object), version: '1.1.0' },
    'parameters.json': { parameters: { look: number('巡堤', 4), mend: number('抢护', 8) } },
  };
  const PLACE = 'parameters.json#/parameters/look/default';
  const over = (decisions: Record<string, Decision>) => overNewBase(base, next, own, decisions);
  const numbers = (documents: PackDocuments) =>
    (mergePatch(next, documents) as typeof documents)['parameters.json'];

  test('asks only about what both changed, with each side in words', () => {
    const { conflicts, isDecided } = over({});
    expect(isDecided).toBe(false);
    expect(conflicts.map(placeOfConflict)).toEqual([PLACE]);
    const [said] = conflictsInWords(conflicts, { base, newBase: next, overlay: own });
    expect(said!.place.zh).toBe('数字“巡堤” › 数值');
    expect(said!.words.zh).toBe('数字“巡堤” › 数值：基础原为 2，现为 4；改编包为 1');
  });

  test.each([
    ['own', 1],
    ['beneath', 4],
  ] as const)('decided for %s, the number is %s', (decision, expected) => {
    const { overlay, isDecided } = over({ [PLACE]: decision });
    expect(isDecided).toBe(true);
    expect(numbers(overlay)).toMatchObject({
      parameters: { look: { default: expected }, mend: { default: 8 }, call: { default: 3 } },
    });
    expect(overlay['pack.json']).toMatchObject({
      id: 'lake',
      extends: { pack: 'river', version: '1.1.0' },
    });
    const { extends: extended } = overlay['pack.json'] as {
      extends: { overrides: Record<string, string> };
    };
    expect(Object.hasOwn(extended.overrides, PLACE)).toBe(decision === 'own');
  });

  test('all decided for what lies beneath, the two who differed agree', () => {
    fc.assert(
      fc.property(pack, pack, pack, (before, theirs, mine) => {
        const { overlay, conflicts } = mergeOverlay(before, theirs, patchTo(before, mine));
        const all = Object.fromEntries(
          conflicts.map((one) => [placeOfConflict(one), 'beneath' as const]),
        );
        const left = decided(overlay, conflicts, all);
        expect(mergeOverlay(before, theirs, left).conflicts).toEqual([]);
        expect(decided(overlay, conflicts, {})).toEqual(overlay);
      }),
      { numRuns: 1000, seed: 4 },
    );
  });
});

describe('a patch for the base', () => {
  test('makes of the base what the overlay is, but not its name', () => {
    const patch = patchOf({ base, whole });
    expect(patch.of).toEqual({ pack: 'river', version: '1.0.0' });
    expect(patch.from).toEqual({ pack: 'lake', title: '湖泊', version: '0.1.0' });
    const { documents, conflicts } = patched(base, packPatchIn(structuredClone(patch) as never)!);
    expect(conflicts).toEqual([]);
    expect(documents).toEqual({ ...whole, 'pack.json': base['pack.json'] });
  });

  test('taken into what it was made of gives the other; taken in twice nothing more', () => {
    fc.assert(
      fc.property(pack, pack, (before, after) => {
        const patch = patchOf({ base: before, whole: after });
        const once = patched(before, patch);
        expect(once).toEqual({ documents: after, conflicts: [] });
        expect(patched(after, patch)).toEqual({ documents: after, conflicts: [] });
      }),
      { numRuns: 1000, seed: 5 },
    );
  });

  test('meets what the base has changed since: that is decided', () => {
    const since: PackDocuments = {
      ...base,
      'parameters.json': { parameters: { look: number('巡堤', 5), mend: number('抢护', 6) } },
    };
    const patch = patchOf({ base, whole });
    const { conflicts, documents } = patched(since, patch);
    expect(conflicts.map(placeOfConflict)).toEqual(['parameters.json#/parameters/look/default']);
    const look = (pack: PackDocuments) =>
      (pack['parameters.json'] as { parameters: { look: object } }).parameters.look;
    expect(look(documents)).toMatchObject({ default: 1 });
    const kept = patched(since, patch, { [placeOfConflict(conflicts[0]!)]: 'beneath' });
    expect(look(kept.documents)).toMatchObject({ default: 5 });
    expect(kept.documents).not.toHaveProperty(['tiers/head.json']);
  });

  test.each<Json>([
    null,
    [],
    'text',
    {},
    { patches: {}, back: {} },
    { of: {}, from: {}, patches: {} },
  ])('is not %j', (wrong) => {
    expect(packPatchIn(wrong)).toBeUndefined();
  });
});
