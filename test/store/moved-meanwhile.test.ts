import { apply } from '../../server/cases/apply.js';
import { type DoingFor, SYSTEM } from '../../server/cases/doing.js';
import { moveSubject } from '../../server/cases/move-subject.js';
import { subjectOf } from '../../server/cases/subject.js';
import { changeRecord } from '../../server/store/writing/records.js';
import type { Transaction } from '../../server/store/sql.js';
import { as, highWater, send, SOUND, taskOf, useFlood } from './flood.js';
import { held, untilOneWaits } from './held.js';

/**
 * A record goes to another unit while a command works with it: whichever is committed first, the case is where the
 * record is. Each test of this file ends with that (see useFlood).
 */

const flood = useFlood();
const GAUGE = 'gauge-e1';

test('whoever opens a case while its record goes away finds the record gone', async () => {
  const moving = await held(flood.database, move);
  const opened = repair('chief-east');
  await untilOneWaits(flood.database);
  await moving.commit();
  expect(await opened).toMatchObject({ kind: 'refused' });
  expect(await seenFrom()).toEqual([]);
  expect(await repair('chief-west')).toMatchObject({ kind: 'done' });
  expect(await seenFrom()).toContain('west-1');
});

test('whoever does a task of a record that goes away has it no more', async () => {
  await highWater(flood);
  const task = (await taskOf(flood, 'keeper-east-1', 'inspect'))!;
  const moving = await held(flood.database, move);
  const done = send(flood, 'keeper-east-1', task, SOUND, 'east');
  await untilOneWaits(flood.database);
  await moving.commit();
  expect(await done).toMatchObject({ kind: 'refused' });
  expect(await send(flood, 'keeper-west-1', task, SOUND, 'west')).toMatchObject({ kind: 'done' });
});

test('a case that was opened just before its record goes away goes along', async () => {
  const by = await as(flood, 'chief-east');
  const opening = await held(flood.database, async (sql) => {
    const doing: DoingFor = { ...(await doingIn(sql)), reader: by };
    expect(await apply(doing, request())).toHaveProperty('case');
  });
  const moved = flood.cases.moveRecord('water-gauge', GAUGE, { section: 'west-1' });
  await untilOneWaits(flood.database);
  await opening.commit();
  await moved;
  expect(await seenFrom()).toContain('west-1');
  expect(await seenFrom()).not.toContain('east-1');
});

test('what was decided about a record that says something else by then is decided anew', async () => {
  const changing = await held(flood.database, async (sql) => {
    const subject = await subjectOf(sql, 'water-gauge', GAUGE);
    const data = { ...subject.data, label: '东堤新尺' };
    await changeRecord(sql, subject, { name: '东堤新尺', data, identity: null });
  });
  const opened = repair('chief-east');
  await untilOneWaits(flood.database);
  await changing.commit();
  expect(await opened).toMatchObject({ kind: 'done' });
  const rows = await flood.database.read<{ headline: string }>`SELECT headline FROM cases`;
  expect(rows.map(({ headline }) => headline)).toEqual(['东堤新尺：看不清']);
});

async function move(sql: Transaction): Promise<void> {
  const subject = await subjectOf(sql, 'water-gauge', GAUGE);
  await moveSubject(await doingIn(sql), subject, { section: 'west-1' }, SYSTEM);
}

async function doingIn(sql: Transaction) {
  const { packs, organisations, program: active, clock } = flood;
  return { sql, now: clock.now(), packs, active, organisation: await organisations.current() };
}

async function repair(who: string) {
  const by = await as(flood, who);
  return flood.cases.apply({ key: `${who} asks`, by, ...request() });
}

function request() {
  const form = flood.program.forms['repair-request']?.hash ?? '';
  const data = { fault: '看不清' };
  return { process: 'repair', opening: 'request', record: GAUGE, form, data };
}

/** From which units the cases are seen. */
async function seenFrom(): Promise<string[]> {
  const rows = await flood.database.read<{ unit: string }>`
    SELECT unit FROM case_unit ORDER BY unit`;
  return rows.map(({ unit }) => unit);
}
