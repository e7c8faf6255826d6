import type { Case, CaseEvent } from '../../engine/case.js';
import { SAME } from '../../engine/migrate/mapping.js';
import type { Program } from '../../engine/program.js';
import { replay } from '../../engine/replay/replay.js';
import { Moves } from '../../server/moves/moves.js';
import { compileSource } from '../../server/packs/pack-source.js';
import { readPackFolder } from '../../server/packs/read-pack-folder.js';
import type { CaseEventRow, CaseRow } from '../../server/store/entities/cases.js';
import {
  beginMigration,
  migrations,
  versionsInUse,
} from '../../server/store/migrations-of-cases.js';
import { closeFlood, doTask, highWater, openFlood, SOUND, testClock, useFlood } from './flood.js';

/** Open cases go to another version: once each, however often it is broken off, and whoever works on them meanwhile. */

const flood = useFlood();

const GAUGES = [
  { who: 'keeper-east-1', unit: 'east-1', gauge: 'gauge-e1' },
  { who: 'keeper-east-1', unit: 'east-1', gauge: 'gauge-e1b' },
  { who: 'keeper-east-2', unit: 'east-2', gauge: 'gauge-e2' },
  { who: 'keeper-west-1', unit: 'west-1', gauge: 'gauge-w1' },
];

/** Puts a version with another number in force, and begins to move to it what is open. */
async function publishSlower(): Promise<Program> {
  const { source } = await readPackFolder('test/packs/flood-watch');
  const files = Object.fromEntries(
    Object.entries(source!.files)
      .filter(([file]) => !file.startsWith('scenarios/'))
      .map(([file, text]) => [
        file,
        file === 'parameters.json' ? text.replace('"default": 2', '"default": 4') : text,
      ]),
  );
  const compilation = compileSource({ files });
  const { hash } = compilation.program!;
  await flood.packs.publish({ files }, 'admin', {
    compilation,
    also: async (sql) => {
      await beginMigration(sql, {
        ...{ id: 'm1', hash, at: flood.clock.now(), person: 'admin' },
        ...{
          sources: JSON.stringify(await versionsInUse(sql, hash)),
          mapping: JSON.stringify(SAME),
        },
      });
    },
  });
  return compilation.program!;
}

const fail = (error: unknown): never => {
  throw error;
};

/** Another process that carries out migrations. */
function mover(report: (error: unknown) => void = fail): Moves {
  const { database, clock, cases } = flood;
  return new Moves({ database, clock, cases, report });
}

async function untilDone(moves: Moves): Promise<void> {
  for (let due = await moves.next(); due !== undefined; due = await moves.next())
    await due.carryOut();
}

async function rows(): Promise<CaseRow[]> {
  return flood.database.read<CaseRow>`SELECT * FROM cases ORDER BY id`;
}

/** The kept cases are those that their histories make, over the move. */
async function expectReplayed(next: Program): Promise<void> {
  for (const { id, snapshot } of await rows()) {
    const events = await flood.database.read<CaseEventRow>`
      SELECT * FROM case_event WHERE case_id = ${id} ORDER BY sequence`;
    const lived = events.map(({ event }) => JSON.parse(event) as CaseEvent);
    expect(lived.filter(({ type }) => type === 'moved-to-version')).toHaveLength(1);
    const again: Case = replay(flood.program, lived, (hash) =>
      hash === next.hash ? next : fail(hash),
    );
    expect(JSON.stringify(again)).toBe(snapshot);
  }
}

test('each is moved once, by as many processes as there are; replay gives the same', async () => {
  for (const gauge of GAUGES) await highWater(flood, gauge);
  await doTask(flood, 'keeper-west-1', 'inspect', SOUND);
  const next = await publishSlower();
  await Promise.all([untilDone(mover()), untilDone(mover()), untilDone(mover())]);
  expect((await rows()).map(({ pack_hash }) => pack_hash)).toEqual(GAUGES.map(() => next.hash));
  const [{ moved, waiting, stayed } = fail('none')] = await migrations(flood.database.read);
  expect([moved, waiting, stayed]).toEqual([4, 0, []]);
  await expectReplayed(next);
});

test('killed in the middle, it goes on where it stopped', async () => {
  for (const gauge of GAUGES) await highWater(flood, gauge);
  const next = await publishSlower();
  const [first] = await rows();
  await flood.cases.move({ migration: 'm1', case: first!.id, to: next.hash, mapping: SAME });
  await closeFlood(flood);
  Object.assign(flood, await openFlood(flood.url, testClock('2026-07-01T09:00')));
  await untilDone(mover());
  expect((await rows()).map(({ pack_hash }) => pack_hash)).toEqual(GAUGES.map(() => next.hash));
  // Sent once more, a move is done already.
  await flood.cases.move({ migration: 'm1', case: first!.id, to: next.hash, mapping: SAME });
  const began = await flood.packs.of(first!.pack_hash);
  Object.assign(flood, { program: began });
  await expectReplayed(next);
});

test('what people do meanwhile is neither lost nor half done', async () => {
  for (const gauge of GAUGES) await highWater(flood, gauge);
  await publishSlower();
  const [, ...sent] = await Promise.all([
    untilDone(mover()),
    doTask(flood, 'keeper-east-2', 'inspect', SOUND),
    doTask(flood, 'keeper-west-1', 'inspect', SOUND),
    highWater(flood, {
      who: 'keeper-east-1',
      unit: 'east-1',
      gauge: 'gauge-e1',
      day: '2026-07-01',
    }).catch(() => undefined),
  ]);
  // A form that has not changed is taken, whichever version the case is on when it arrives.
  expect(sent.slice(0, 2)).toMatchObject([{ kind: 'done' }, { kind: 'done' }]);
  const [{ moved, waiting } = fail('none')] = await migrations(flood.database.read);
  expect([moved, waiting]).toEqual([4, 0]);
});

test('a case that breaks what nobody foresaw stays where it is, and stops no other', async () => {
  for (const gauge of GAUGES) await highWater(flood, gauge);
  const next = await publishSlower();
  const [broken, ...others] = await rows();
  const reported: unknown[] = [];
  const { database, clock, cases } = flood;
  const failing = {
    move: (move: Parameters<typeof cases.move>[0]) =>
      move.case === broken!.id && move.failed === undefined
        ? Promise.reject(new Error('unforeseen'))
        : cases.move(move),
  };
  await untilDone(
    new Moves({ database, clock, cases: failing, report: (error) => reported.push(error) }),
  );
  expect(reported).toHaveLength(1);
  const [{ moved, stayed } = fail('none')] = await migrations(database.read);
  expect([moved, stayed.map(({ count }) => count)]).toEqual([others.length, [1]]);
  expect((await rows())[0]!.pack_hash).not.toBe(next.hash);
});
