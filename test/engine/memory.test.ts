import fc from 'fast-check';
import { compile, type PackFiles } from '../../engine/compile/compile.js';
import { emptyMemory } from '../../engine/compile/memory.js';
import { parcelFiles } from './parcel-pack.js';

/** Whoever edits a pack is told the same as whoever checks it for the first time. */

const sound = parcelFiles();
const names = Object.keys(sound);

/** A change of one file: a sign of it is another, it is cut off, it is gone, or it is as it was. */
const anyChange = fc.record({
  file: fc.constantFrom(...names),
  at: fc.nat(),
  how: fc.constantFrom('other sign', 'cut off', 'turned', 'gone', 'as it was'),
});
type Change = typeof anyChange extends fc.Arbitrary<infer T> ? T : never;

function changed(files: PackFiles, { file, at, how }: Change): PackFiles {
  const { [file]: text = sound[file]!, ...others } = files;
  const place = at % Math.max(1, text.length);
  switch (how) {
    case 'other sign':
      return { ...others, [file]: `${text.slice(0, place)}x${text.slice(place + 1)}` };
    case 'cut off':
      return { ...others, [file]: text.slice(0, place) };
    case 'turned':
      return { ...others, [file]: text.replace(/\b[1-9]\b/, String(1 + (at % 9))) };
    case 'gone':
      return others;
    case 'as it was':
      return { ...others, [file]: sound[file]! };
  }
}

test('a pack that is edited is told the same with a memory as without', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { minLength: 1, maxLength: 12 }), (changes) => {
      const memory = emptyMemory();
      let files = sound;
      for (const change of changes) {
        files = changed(files, change);
        const remembering = compile(files, undefined, 'all', memory);
        const anew = compile(files);
        expect(remembering.issues).toEqual(anew.issues);
        expect(remembering.program?.hash).toBe(anew.program?.hash);
      }
    }),
    { numRuns: 150, seed: 20261128 },
  );
});

test('an overlay that is edited is told the same, whichever of the two packs changes', () => {
  const own = (days: number): PackFiles => ({
    'pack.json': JSON.stringify({
      ...{ kind: 'pack', id: 'others', title: '别处', version: '1.0.0' },
      extends: { pack: 'parcels', version: '1.0.0' },
    }),
    'parameters.json': JSON.stringify({ parameters: { searchAfter: { default: days } } }),
  });
  const step = fc.record({ days: fc.integer({ min: 0, max: 9 }), change: anyChange });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      const memory = emptyMemory();
      let base = sound;
      for (const { days, change } of steps) {
        base = changed(base, change);
        const remembering = compile(own(days), base, 'all', memory);
        expect(remembering.issues).toEqual(compile(own(days), base).issues);
      }
    }),
    { numRuns: 100, seed: 20261128 },
  );
});
