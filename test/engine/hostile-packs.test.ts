import fc from 'fast-check';
import type { PackFiles } from '../../engine/compile/compile.js';
import { soundFiles } from '../seeded/sound-pack.js';
import { findings } from './findings.js';
import { mutations } from './mutated.js';

/**
 * A pack with a document of every kind, spoilt in every way: a program comes of it or coded faults. HOSTILE_PACKS says how
 * many packs are made; 100,000 take more than ten minutes of one core, and then every byte is flipped and every length cut.
 */
const PACKS = Number(process.env['HOSTILE_PACKS'] ?? 2_000);
const SEED = 20_260_901;
const LONG_MS = 3_600_000;

const sound = soundFiles();
/** Every byte of the pack: its file and where it stands there. */
const bytes = Object.entries(sound).flatMap(([file, text]) =>
  Array.from({ length: text.length }, (_, at) => ({ file, at })),
);

/** Every so many bytes, so that there are about as many as packs are asked for; other ones from one file to the next. */
function some(most: number): typeof bytes {
  const stride = Math.max(1, Math.ceil(bytes.length / most));
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
    expect(flipped.length).toBeGreaterThan(PACKS < 1_000 ? 0 : 300);
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
      { numRuns: PACKS, seed: SEED },
    );
    // Neither all of them nor none: some changes are sound.
    expect(programs).toBeLessThan(PACKS);
  },
  LONG_MS,
);
