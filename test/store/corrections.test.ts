import type { Case, CaseEvent } from '../../engine/case.js';
import type { Data } from '../../engine/json.js';
import { SAME } from '../../engine/migrate/mapping.js';
import { replay } from '../../engine/replay/replay.js';
import { compileSource } from '../../server/packs/pack-source.js';
import { readPackFolder } from '../../server/packs/read-pack-folder.js';
import type { CaseEventRow, CaseRow } from '../../server/store/entities/cases.js';
import { beginMigration, versionsInUse } from '../../server/store/migrations-of-cases.js';
import { as, doTask, highWater, read, SOUND, useFlood } from './flood.js';

/** Corrections are events like others: whatever comes about around them, the history fits what is kept. */

const flood = useFlood();
const NONE: ReadonlySet<string> = new Set<string>();

/** Who leads was forgotten. */
const LEAKING: Data = { ...SOUND, seepage: true, keeperId: '990101199003074518' };
const LED: Data = { ...LEAKING, lead: 'post-rescue' };

async function leaking(): Promise<string> {
  const kase = await highWater(flood);
  const picture = await uploaded();
  expect(await doTask(flood, 'keeper-east-1', 'inspect', { ...LEAKING, picture })).toMatchObject({
    kind: 'done',
  });
  return kase;
}

async function uploaded(): Promise<string> {
  await flood.database.write(
    (sql) => sql`INSERT INTO file (district, id, name, type, size, uploaded_by, at, case_id)
    VALUES (${sql.district}, 'picture', 'a.png', 'image/png', 1, 'keeper-east-1', 0, NULL)`,
  );
  return 'picture';
}

async function correct(kase: string, sequence: number, data: Data) {
  const form = flood.program.forms['inspection']!.hash;
  const by = await as(flood, 'keeper-east-1');
  const key = `${sequence} ${JSON.stringify(data)}`;
  const sent = { key, by, case: kase, sequence, form, reason: '漏填了' };
  return flood.cases.correct({ ...sent, data: { picture: 'picture', ...data } }, NONE);
}

async function eventsOf(kase: string): Promise<CaseEvent[]> {
  const rows = await flood.database.read<CaseEventRow>`
    SELECT * FROM case_event WHERE case_id = ${kase} ORDER BY sequence`;
  return rows.map(({ event }) => JSON.parse(event) as CaseEvent);
}

async function caseOf(kase: string): Promise<Case> {
  const [row] = await flood.database.read<CaseRow>`SELECT * FROM cases WHERE id = ${kase}`;
  return JSON.parse(row!.snapshot) as Case;
}

test('it is written as an event, and the case is what its history makes of it', async () => {
  const kase = await leaking();
  expect(await correct(kase, 2, LED)).toMatchObject({ kind: 'done', sequence: 3 });
  const events = await eventsOf(kase);
  expect(events.at(-1)).toMatchObject({
    ...{ type: 'corrected', of: 2, reason: '漏填了', sets: { lead: 'post-rescue' } },
    by: { person: 'keeper-east-1', post: 'post-keeper-east-1' },
  });
  expect(replay(flood.program, events)).toEqual(await caseOf(kase));
  // Sent again under its key, nothing more happens.
  expect(await correct(kase, 2, LED)).toMatchObject({ kind: 'done', repeated: true });
  expect(await eventsOf(kase)).toHaveLength(3);
});

test('of several at once one is done, and the others hear of it', async () => {
  const kase = await leaking();
  const answers = await Promise.all(
    [410, 420, 430, 440].map((levelCm) => correct(kase, 2, { ...LED, levelCm })),
  );
  const done = answers.filter(({ kind }) => kind === 'done');
  const refused = answers.flatMap((answer) => (answer.kind === 'refused' ? [answer.code] : []));
  expect(done).toHaveLength(1);
  expect(refused).toHaveLength(3);
  // Whoever lost again and again is told to look again; nothing is overwritten either way.
  for (const code of refused) expect(['corrected-meanwhile', 'case-changed']).toContain(code);
  expect(await eventsOf(kase)).toHaveLength(3);
});

test('a case that has moved to another version is corrected in the form that was filled', async () => {
  const kase = await leaking();
  const { source } = await readPackFolder('test/packs/flood-watch');
  const files = Object.fromEntries(
    Object.entries(source!.files).flatMap(([file, text]) =>
      file.startsWith('scenarios/')
        ? []
        : [[file, text.replace('"title": "巡堤记录"', '"title": "巡查记录"')]],
    ),
  );
  const compilation = compileSource({ files });
  const next = compilation.program!;
  await flood.packs.publish({ files }, 'admin', {
    compilation,
    also: async (sql) => {
      const sources = JSON.stringify(await versionsInUse(sql, next.hash));
      await beginMigration(sql, {
        ...{ id: 'm1', hash: next.hash, at: flood.clock.now(), person: 'admin' },
        ...{ sources, mapping: JSON.stringify(SAME) },
      });
    },
  });
  const move = { migration: 'm1', case: kase, to: next.hash, mapping: SAME };
  expect(await flood.cases.move(move)).toMatchObject({ kind: 'done' });
  expect(await correct(kase, 2, LED)).toMatchObject({ kind: 'done', sequence: 4 });
  expect((await caseOf(kase)).data).toMatchObject({ lead: 'post-rescue' });
});

test('a file that was named before stays, one of somebody else is none', async () => {
  const kase = await leaking();
  expect(await correct(kase, 2, { ...LED, picture: 'another' })).toMatchObject({
    code: 'form-invalid',
    field: 'picture',
  });
});

test('where the form gives no time of its own, the end of the case ends it', async () => {
  const kase = await leaking();
  await read(flood, 'keeper-east-1', {
    ...{ unit: 'east-1', gauge: 'gauge-e1', day: '2026-07-01', event: 'normal' },
  });
  expect((await caseOf(kase)).closedAt).toBeDefined();
  expect(await correct(kase, 2, LED)).toMatchObject({ kind: 'refused', code: 'case-ended' });
});
