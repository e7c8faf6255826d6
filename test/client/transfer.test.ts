import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { packFrom } from '../../client/studio/transfer/pack-from.js';
import { type BroughtFile, unzipped, ZipFault } from '../../client/studio/transfer/unzipped.js';
import { zipped } from '../../client/studio/transfer/zipped.js';
import { unzipped as asOthersRead } from '../http/unzipped.js';

/** A pack goes out as an archive, is edited by hand, and comes in again. */

const BOUNDS = { files: 100, bytes: 1_000_000 };
const text = (content: string) => new TextEncoder().encode(content);
const brought = (files: Record<string, string>): BroughtFile[] =>
  Object.entries(files).map(([path, content]) => ({ path, bytes: text(content) }));
const pack = { 'pack.json': '{"id":"lake"}\r\n', 'forms/look.json': '{ broken', 'policy.json': '' };

const faultOf = (archive: Uint8Array, bounds = BOUNDS) =>
  unzipped(archive, bounds).then(
    () => 'none',
    (fault: unknown) => (fault instanceof ZipFault ? [fault.code, fault.path] : fault),
  );

/** One file, deflated as other programs do it, of whatever size it claims. */
function deflated(path: string, content: Uint8Array, claimed = content.length): Uint8Array {
  const archive = Buffer.from(zipped({ [path]: '' }));
  const body = deflateRawSync(content);
  const head = Buffer.from(archive.subarray(0, 30 + path.length));
  const entry = Buffer.from(archive.subarray(30 + path.length, -22));
  const end = Buffer.from(archive.subarray(-22));
  const [whole] = [Buffer.from(zipped({ [path]: new TextDecoder().decode(content) }))];
  for (const [part, at] of [
    [head, 8],
    [entry, 10],
  ] as const) {
    part.writeUInt16LE(8, at);
    whole.copy(part, at + 6, 14, 18);
    part.writeUInt32LE(body.length, at + 10);
    part.writeUInt32LE(claimed, at + 14);
  }
  end.writeUInt32LE(head.length + body.length, 16);
  return Buffer.concat([head, body, entry, end]);
}

describe('an archive', () => {
  test('comes back as it went, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.string({ unit: 'grapheme' }).map((name) => `f/${name}.json`),
          fc.string(),
        ),
        async (files) => {
          const back = await unzipped(zipped(files), BOUNDS);
          const read = Object.fromEntries(
            back.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
          );
          const expected = Object.entries(files).map(([path, content]) => [
            new TextDecoder().decode(text(path)).replaceAll('\\', '/'),
            new TextDecoder().decode(text(content)),
          ]);
          expect(read).toEqual(Object.fromEntries(expected));
        },
      ),
      { numRuns: 200, seed: 6 },
    );
  });

  test('is read by other programs, and theirs here', async () => {
    expect(asOthersRead(Buffer.from(zipped(pack)))).toEqual(pack);
    const [one] = await unzipped(deflated('pack.json', text('湖'.repeat(500))), BOUNDS);
    expect(new TextDecoder().decode(one!.bytes)).toBe('湖'.repeat(500));
  });

  test('that is none, is broken or locked is told by name', async () => {
    expect(await faultOf(text('not an archive'))).toEqual(['not-zip', '']);
    expect(await faultOf(new Uint8Array())).toEqual(['not-zip', '']);
    const broken = zipped(pack);
    broken[35 + 'pack.json'.length] = 0;
    expect(await faultOf(broken)).toEqual(['damaged', 'pack.json']);
    const locked = Buffer.from(zipped({ 'a.json': 'x' }));
    locked.writeUInt16LE(1, locked.length - 22 - 46 - 6 + 8);
    expect(await faultOf(locked)).toEqual(['encrypted', 'a.json']);
    expect(await faultOf(deflated('a.json', text('x'), 7))).toEqual(['damaged', 'a.json']);
  });

  test('never holds more than it may, whatever it claims', async () => {
    expect(await faultOf(zipped(pack), { files: 2, bytes: 100 })).toEqual(['too-many', '']);
    const bomb = new Uint8Array(5_000_000);
    expect(await faultOf(deflated('bomb.json', bomb))).toEqual(['too-large', 'bomb.json']);
    expect(await faultOf(deflated('bomb.json', bomb, 10))).toEqual(['too-large', 'bomb.json']);
  });
});

describe('a pack', () => {
  test('keeps its texts, also those that are no JSON', () => {
    expect(packFrom(brought(pack))).toEqual({ files: pack, left: [] });
  });

  test('is found in whatever folders lie around it', () => {
    const deep = { 'a/b/pack.json': '1', 'a/b/forms/x.json': '2', 'a/readme.json': '3' };
    expect(packFrom(brought(deep))).toEqual({
      files: { 'pack.json': '1', 'forms/x.json': '2' },
      left: [{ path: 'a/readme.json', why: 'no-place' }],
    });
    expect(packFrom(brought({ 'lake/forms/x.json': '2', 'lake/policy.json': '3' })).files).toEqual({
      'forms/x.json': '2',
      'policy.json': '3',
    });
  });

  test('puts a document without its folder where it belongs', () => {
    const form = '{"kind":"form","id":"look"}';
    expect(packFrom(brought({ 'look (1).json': form }))).toEqual({
      files: { 'forms/look.json': form },
      left: [],
    });
  });

  test('leaves out by name what no pack has', () => {
    const { files, left } = packFrom([
      ...brought({
        'pack.json': '1',
        'README.md': 'x',
        '../up.json': '{}',
        'forms/../../up.json': '{}',
        'forms/deep/er.json': '{}',
        'look.json': '{"kind":"form","id":"../up"}',
        '.git/config': 'x',
        '__MACOSX/pack.json': 'x',
      }),
      { path: 'policy.json', bytes: Uint8Array.of(0xff, 0xfe) },
    ]);
    expect(files).toEqual({ 'pack.json': '1' });
    expect(left).toEqual([
      { path: 'README.md', why: 'no-place' },
      { path: '../up.json', why: 'no-place' },
      { path: 'forms/../../up.json', why: 'no-place' },
      { path: 'forms/deep/er.json', why: 'no-place' },
      { path: 'look.json', why: 'no-place' },
      { path: 'policy.json', why: 'not-text' },
    ]);
  });
});
