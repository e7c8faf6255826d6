import { caseById, snapshotOf } from '../../server/store/reading/cases.js';
import { readPackFolder } from '../../server/packs/read-pack-folder.js';
import type { PackSource } from '../../server/packs/pack-source.js';
import {
  as,
  at,
  closeFlood,
  type Flood,
  highWater,
  openFlood,
  testClock,
  useFlood,
} from './flood.js';

const flood = useFlood();

test('a case keeps the version it began with; the next begins on the one in force', async () => {
  const before = await highWater(flood);
  const published = await flood.packs.publish(await slower(), 'admin');
  expect(published.kind).toBe('published');
  const after = await highWater(flood, { gauge: 'gauge-e1b' });
  expect(await dueOf(flood, before)).toBe(at('2026-07-01T10:00'));
  expect(await dueOf(flood, after)).toBe(at('2026-07-01T12:00'));

  // Also for a server that has never seen the first version in its folder.
  await closeFlood(flood);
  Object.assign(flood, await openFlood(flood.url, testClock('2026-07-01T14:00')));
  await flood.sweeper.start();
  const take = await dueOf(flood, after, 'overdue/inspect/take');
  expect(take).toBe(at('2026-07-01T16:00'));
  expect(await dueOf(flood, before, 'overdue/inspect/take')).toBeUndefined();
});

test('versions are listed with the cases that run on them; going back makes no new one', async () => {
  await highWater(flood);
  await flood.packs.publish(await slower(), 'admin');
  const { source } = await readPackFolder('test/packs/flood-watch');
  await flood.packs.publish(source ?? { files: {} }, 'admin');
  const versions = await flood.packs.versions();
  expect(
    versions.map(({ version, active, open_cases }) => [version, Boolean(active), open_cases]),
  ).toEqual(
    expect.arrayContaining([
      ['1.0.0', true, 1],
      ['1.1.0', false, 0],
    ]),
  );
  expect(versions).toHaveLength(2);
});

test('an overlay that comes without its base is put over the one that was published', async () => {
  const pack = {
    ...{ kind: 'pack', id: 'delta', title: '三角洲值守', version: '1.0.0', locale: 'zh-CN' },
    ...{ timeZone: 'Asia/Shanghai', extends: { pack: 'flood-watch', version: '1.0.0' } },
  };
  const hours = { parameters: { inspectWithin: { default: 6 } } };
  const files = {
    'pack.json': JSON.stringify(pack),
    'parameters.json': JSON.stringify(hours),
  };
  const published = await flood.packs.publish({ files }, 'admin');
  expect(published.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const kase = await highWater(flood);
  expect(await dueOf(flood, kase)).toBe(at('2026-07-01T14:00'));

  const lost = { ...pack, extends: { pack: 'nothing', version: '1.0.0' } };
  const refused = await flood.packs.publish({ files: { 'pack.json': JSON.stringify(lost) } }, null);
  expect(refused).toMatchObject({ kind: 'faulty', issues: [{ code: 'base-missing' }] });
});

test('a faulty pack is refused with all its issues, and nothing changes', async () => {
  const source = await slower();
  const faulty = {
    files: {
      ...source.files,
      'processes/damage.json': (source.files['processes/damage.json'] ?? '').replace(
        '"initial": "assess"',
        '"initial": "nowhere"',
      ),
      'tiers/rescuer.json': (source.files['tiers/rescuer.json'] ?? '').replace(
        '"flood-office"',
        '"nobody"',
      ),
    },
  };
  const published = await flood.packs.publish(faulty, 'admin');
  if (published.kind !== 'faulty') throw new Error('It was published.');
  expect(
    published.issues
      .filter(({ severity }) => severity === 'error')
      .map(({ file }) => file)
      .toSorted(),
  ).toEqual(['processes/damage.json', 'tiers/rescuer.json']);
  expect((await flood.packs.active())?.hash).toBe(flood.program.hash);
  expect(await flood.packs.versions()).toHaveLength(1);
});

/** The flood watch with four hours to inspect instead of two. */
async function slower(): Promise<PackSource> {
  const { source } = await readPackFolder('test/packs/flood-watch');
  const files = { ...source?.files };
  const change = (file: string, from: string, to: string) => {
    const text = files[file] ?? '';
    if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
    files[file] = text.replace(from, to);
  };
  change('parameters.json', '"default": 2', '"default": 4');
  change('pack.json', '"1.0.0"', '"1.1.0"');
  // Its stories are told of two hours.
  const told = Object.entries(files).filter(([file]) => !file.startsWith('scenarios/'));
  return { files: Object.fromEntries(told) };
}

async function dueOf(
  server: Flood,
  id: string,
  timer = 'due/inspect',
): Promise<number | undefined> {
  const row = await caseById(server.database.read, await as(server, 'office'), id);
  return row === undefined ? undefined : snapshotOf(row).timers[timer]?.dueAt;
}
