import fc from 'fast-check';
import type { PackFiles } from '../../engine/compile/compile.js';
import { soundFiles } from '../seeded/sound-pack.js';
import { findings } from './findings.js';
import { mutations } from './mutated.js';

/**
 * A pack with a document of every kind, spoilt in every way: a program comes of it or coded faults. HOSTILE_PACKS says how
 * many packs are made, HOSTILE_PART which part of them: `npm run hostile` makes 100,000 on all cores.
 */
const PACKS = Number(process.env['HOSTILE_PACKS'] ?? 2_000);
const [PART = 0, PARTS = 1] = (process.env['HOSTILE_PART'] ?? '0/1').split('/').map(Number);
/** Each part makes packs of its own. */
const SEED = 20_260_901 + PART;
const LONG_MS = 3_600_000;

const sound = soundFiles();
/** Every byte of the pack: its file and where it stands there. */
const bytes = Object.entries(sound).flatMap(([file, text]) =>
  Array.from({ length: text.length }, (_, at) => ({ file, at })),
);

/** Every so many bytes, so that there are about as many as packs are asked for; each part has other ones. */
function some(most: number): typeof bytes {
  const stride = Math.max(1, Math.ceil(bytes.length / most)) * PARTS;
  return bytes.filter((_, index) => index % stride === SEED % stride);
}

function withText(file: string, text: string): PackFiles {
  return { ...sound, [file]: text };
}

test(
  'a byte flipped anywhere makes another pack or coded faults',
  () => {
    const flipped = some(PACKS / 4);
    for (const [index, { file, at }] of flipped.entries()) {
      const text = sound[file]!;
      const other = String.fromCharCode(text.charCodeAt(at) ^ (1 << (index % 7)));
      findings(withText(file, text.slice(0, at) + other + text.slice(at + 1)));
    }
    expect(flipped.length).toBeGreaterThan(PACKS / PARTS < 2_000 ? 0 : 300);
  },
  LONG_MS,
);

test(
  'a text cut off anywhere is no JSON',
  () => {
    for (const { file, at } of some(PACKS / 8))
      expect(findings(withText(file, sound[file]!.slice(0, at)))).toEqual(['invalid-json']);
  },
  LONG_MS,
);

test(
  'whatever is put, taken, moved or renamed anywhere is told of in codes',
  () => {
    const documents = Object.fromEntries(
      Object.entries(sound).map(([file, text]) => [file, JSON.parse(text) as unknown]),
    );
    let programs = 0;
    fc.assert(
      fc.property(mutations(documents), (changes) => {
        const changed = structuredClone(documents);
        for (const change of changes) change(changed);
        const files = Object.entries(changed).map(([file, document]) => [
          file,
          JSON.stringify(document),
        ]);
        const codes = findings(Object.fromEntries(files) as PackFiles);
        if (codes.length === 0) programs += 1;
      }),
      { numRuns: Math.ceil(PACKS / PARTS), seed: SEED },
    );
    // Neither all of them nor none: some changes are sound.
    expect(programs).toBeLessThan(PACKS);
  },
  LONG_MS,
);
