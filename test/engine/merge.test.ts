import fc from 'fast-check';
import { patchBetween } from '../../engine/difference/patch-between.js';
import type { Json } from '../../engine/json.js';
import { mergeOverlay } from '../../engine/merge/merge-overlay.js';
import { mergePatch } from '../../engine/merge/merge-patch.js';

/** Maps of a few names over a few values, so that what two people do often meets. No member is null. */
const { value } = fc.letrec<{ value: Json; map: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom<Json>(0, 1, 'text', false),
    fc.constantFrom<Json>([], [1], [{ a: null }]),
    tie('map'),
  ),
  map: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('value'), { maxKeys: 4 }),
}));
const pack = fc.dictionary(fc.constantFrom('x.json', 'y.json', 'z.json'), value);

/** What somebody makes of a pack: mostly what it was. */
const edited = (base: Record<string, Json>) =>
  fc
    .tuple(pack, fc.constantFrom(...Object.keys(base), 'x.json'))
    .map(
      ([other, name]) => mergePatch(base, { [name]: other[name] ?? null }) as Record<string, Json>,
    );

const threeSides = pack.chain((base) =>
  fc.tuple(fc.constant(base), edited(base), edited(base), fc.boolean()),
);

const patch = (before: Json, after: Json) =>
  (patchBetween(before, after) ?? {}) as Record<string, Json>;

describe('a difference', () => {
  test('applied to the one gives the other', () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        const difference = patchBetween(before, after);
        expect(difference === undefined ? before : mergePatch(before, difference)).toEqual(after);
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  test('says nothing that is so already', () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        expect(patchBetween(after, after)).toBeUndefined();
        const difference = patchBetween(before, after);
        if (difference === undefined) return;
        expect(patchBetween(mergePatch(before, difference), after)).toBeUndefined();
      }),
      { numRuns: 1000, seed: 2 },
    );
  });
});

describe('merging', () => {
  test('commutes: the district’s changes over the new base are the base’s changes over the district', () => {
    let agreed = 0;
    fc.assert(
      fc.property(threeSides, ([base, newBase, district]) => {
        const [overlay, change] = [patch(base, district), patch(base, newBase)];
        const one = mergeOverlay(base, newBase, overlay);
        const other = mergeOverlay(base, district, change);
        expect(one.conflicts.map(place).sort()).toEqual(other.conflicts.map(place).sort());
        if (one.conflicts.length > 0) return;
        agreed += 1;
        expect(mergePatch(newBase, one.overlay)).toEqual(mergePatch(district, other.overlay));
      }),
      { numRuns: 3000, seed: 3 },
    );
    expect(agreed).toBeGreaterThan(500);
  });

  test('twice is the same as once', () => {
    fc.assert(
      fc.property(threeSides, ([base, newBase, district]) => {
        const once = mergeOverlay(base, newBase, patch(base, district));
        expect(mergeOverlay(base, newBase, once.overlay)).toEqual(once);
      }),
      { numRuns: 2000, seed: 4 },
    );
  });

  test('loses nothing: what only one side changed is as that side has it', () => {
    fc.assert(
      fc.property(threeSides, ([base, newBase, district]) => {
        const overlay = patch(base, district);
        expect(mergePatch(base, mergeOverlay(base, base, overlay).overlay)).toEqual(district);
        expect(mergeOverlay(base, newBase, {})).toEqual({ overlay: {}, conflicts: [] });
        // Both came to the same: nothing is left to say.
        expect(mergeOverlay(base, district, overlay)).toEqual({ overlay: {}, conflicts: [] });
      }),
      { numRuns: 2000, seed: 5 },
    );
  });
});

describe('an overlay and the next version of its base', () => {
  const base = {
    'a.json': { days: 1, tasks: { visit: { role: 'one', due: 2 }, call: { due: 1 } } },
  };
  const over = (newBase: Json, overlay: Json) =>
    mergeOverlay(base, { 'a.json': newBase }, { 'a.json': overlay });

  test('take in what only the base changed, and keep what only the district did', () => {
    const newBase = { days: 5, tasks: { ...base['a.json'].tasks, write: { due: 9 } } };
    const overlay = { tasks: { visit: { due: 7 }, call: null } };
    expect(over(newBase, overlay)).toEqual({ overlay: { 'a.json': overlay }, conflicts: [] });
  });

  test('disagree where both changed one thing, with the three values', () => {
    const newBase = { days: 5, tasks: base['a.json'].tasks };
    expect(over(newBase, { days: 3 })).toEqual({
      overlay: { 'a.json': { days: 3 } },
      conflicts: [{ file: 'a.json', pointer: '/days', base: 1, newBase: 5, overlay: 3 }],
    });
  });

  test('disagree where one took away what the other changed', () => {
    const gone = { days: 1, tasks: { call: { due: 1 } } };
    expect(over(gone, { tasks: { visit: { due: 7 } } }).conflicts).toEqual([
      {
        file: 'a.json',
        pointer: '/tasks/visit',
        base: { role: 'one', due: 2 },
        overlay: { due: 7 },
      },
    ]);
    const changed = { days: 1, tasks: { visit: { role: 'one', due: 2 }, call: { due: 4 } } };
    expect(over(changed, { tasks: { call: null } }).conflicts).toEqual([
      {
        file: 'a.json',
        pointer: '/tasks/call',
        base: { due: 1 },
        newBase: { due: 4 },
        overlay: null,
      },
    ]);
  });

  test('need not say any longer what the base has come to say, nor take away what is gone', () => {
    const newBase = { days: 3, tasks: { visit: { role: 'one', due: 2 } } };
    expect(over(newBase, { days: 3, tasks: { call: null } })).toEqual({
      overlay: {},
      conflicts: [],
    });
  });

  test('never disagree about what tells one pack from another', () => {
    const overlay = { 'pack.json': { kind: 'pack', id: 'mine', version: '1.0.0', timeZone: 'A' } };
    const packs = (version: string, timeZone: string) => ({
      'pack.json': { kind: 'pack', id: 'base', version, timeZone },
    });
    expect(mergeOverlay(packs('1.0.0', 'B'), packs('2.0.0', 'B'), overlay)).toEqual({
      overlay,
      conflicts: [],
    });
    expect(mergeOverlay(packs('1.0.0', 'B'), packs('2.0.0', 'C'), overlay).conflicts).toEqual([
      { file: 'pack.json', pointer: '/timeZone', base: 'B', newBase: 'C', overlay: 'A' },
    ]);
  });
});

function place({ file, pointer }: { file: string; pointer: string }): string {
  return `${file}#${pointer}`;
}
