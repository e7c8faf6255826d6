import { createHmac } from 'node:crypto';
import { Seal } from '../../server/accounts/seal.js';
import { Mailer } from '../../server/outbox/mailer.js';
import type { PostNeeds } from '../../server/outbox/needs.js';
import { PostRoom } from '../../server/outbox/post-room.js';
import { sealedRobot } from '../../server/outbox/sealed-robot.js';
import { Packs } from '../../server/packs/packs.js';
import { type Database, openDatabase } from '../../server/store/database.js';
import type { ContactRow, MessageRow, RobotRow } from '../../server/store/entities/outbox.js';
import { SEALED_ROBOTS } from '../../server/store/migrations/sealed-robots.js';
import { newId } from '../../server/store/new-id.js';
import { organisationChanged } from '../../server/store/organisation.js';
import { keepContact } from '../../server/store/outbox/contacts.js';
import { reviveMessage } from '../../server/store/outbox/messages.js';
import { setPaused } from '../../server/store/outbox/paused.js';
import { addRobot, allRobots } from '../../server/store/outbox/robots.js';
import { deadMessages } from '../../server/store/reading/messages.js';
import { noticesOf } from '../../server/store/reading/notices.js';
import { addLetter } from '../../server/store/writing/letters.js';
import { Organisations } from '../../server/units/organisation.js';
import { addFile } from './files.js';
import { as, at, doTask, highWater, SOUND, taskOf, useFlood } from './flood.js';
import { chanceFrom, mailReceiver, moodsBy, type Receiver, robotReceiver } from './receivers.js';

const flood = useFlood();
const LINK = 'https://zelian.example.gov.cn';
const MINUTE = 60_000;
const robotSeal = new Seal('zelian robot', 'a key that the operator keeps elsewhere');

let now = 0;
const clock = { now: () => now };
let robots: Receiver;
let mails: Receiver;
let rooms: PostRoom[];

beforeEach(async () => {
  now = at('2026-07-01T08:00');
  robots = await robotReceiver(clock);
  mails = await mailReceiver(clock);
  rooms = [];
});
afterEach(async () => {
  for (const room of rooms) await room.stop();
  await robots.close();
  await mails.close();
});

describe('by mail', () => {
  test('what is new comes in the morning as one message, what is urgent at once', async () => {
    await wants('keeper-east-1', 'morning');
    await wants('chief-east', 'morning');
    await highWater(flood);
    await highWater(flood, { gauge: 'gauge-e1b' });
    const room = open();
    await room.kick();
    expect(mails.arrivals).toEqual([]);
    await pass('2026-07-01T10:00');
    await room.kick();
    expect(subjects()).toEqual({
      'chief-east@example.org': ['责链：2 条报告待签收'],
      'keeper-east-1@example.org': ['责链：2 项任务已逾期'],
    });
    await pass('2026-07-02T07:30');
    await room.kick();
    expect(subjects()['chief-east@example.org']).toEqual([
      '责链：2 条报告待签收',
      // Handed over to the chief meanwhile, so no longer of concern to the keeper.
      '责链：2 项任务待办，2 条报告待签收，2 条通知待签收',
    ]);
    expect(subjects()['keeper-east-1@example.org']).toHaveLength(1);
  });

  test('says what, where, until when, and the way there', async () => {
    await wants('keeper-east-1', 'at-once');
    await highWater(flood);
    await open().kick();
    const task = await taskOf(flood, 'keeper-east-1', 'inspect');
    expect(mails.arrivals[0]?.text.trim().split('\n')).toEqual([
      '待办',
      '· 巡堤（东堤），应于 7月1日 10:00 前办结',
      `  ${LINK}/tasks/${task?.id}`,
      '',
      `请登录责链查看：${LINK}`,
      '不想再收到邮件，或想改变时间：责链 → 收件箱 → 提醒设置。',
    ]);
  });

  test('goes to whoever has the post when it is sent, not when it was written', async () => {
    await wants('keeper-east-1', 'morning');
    await wants('keeper-east-2', 'at-once');
    await highWater(flood);
    const room = open();
    await room.kick();
    await flood.database.write(async (sql) => {
      await sql`UPDATE post SET holder = 'keeper-east-2' WHERE id = 'post-keeper-east-1'`;
      await organisationChanged(sql);
    });
    await flood.database.write(
      (sql) => sql`UPDATE delivery SET due_at = ${now} WHERE district = ${sql.district}`,
    );
    await room.kick();
    await room.kick();
    expect(Object.keys(subjects())).toEqual(['keeper-east-2@example.org']);
  });

  test('tells one person of one thing once, also if it comes by two posts', async () => {
    await flood.database.write(async (sql) => {
      await sql`INSERT INTO post (district, id, role, unit, holder)
        VALUES (${sql.district}, 'second', 'gauge-keeper', 'east-1', 'keeper-east-1')`;
      await organisationChanged(sql);
    });
    await wants('keeper-east-1', 'at-once');
    await highWater(flood);
    await open().kick();
    await open().kick();
    expect(subjects()).toEqual({ 'keeper-east-1@example.org': ['责链：1 项任务待办'] });
    expect(mails.arrivals[0]?.text.match(/巡堤/gu)).toHaveLength(1);
  });

  test('of what is done meanwhile says nothing', async () => {
    await wants('keeper-east-1', 'morning');
    await highWater(flood);
    const room = open();
    await room.kick();
    await doTask(flood, 'keeper-east-1', 'inspect', SOUND);
    await passTo(at('2026-07-02T07:30'));
    await room.kick();
    expect(mails.arrivals).toEqual([]);
    expect(await states()).toEqual(['moot']);
  });

  test('to somebody who is not known there is given up, shown without the address, and sent again', async () => {
    await wants('keeper-east-1', 'at-once', 'nobody@example.org');
    await highWater(flood);
    const room = open();
    await room.kick();
    const [dead] = await deadMessages(flood.database.read, 10);
    expect(dead).toMatchObject({ attempts: 1, failure: 'smtp-550' });
    await wants('keeper-east-1', 'at-once');
    await flood.database.write((sql) => reviveMessage(sql, dead!.id, now));
    await room.kick();
    expect(mails.arrivals.map(({ key }) => key)).toEqual([`<${dead!.id}@example.gov.cn>`]);
  });

  test('is not sent in the clear where TLS is wanted', async () => {
    await wants('keeper-east-1', 'at-once');
    await highWater(flood);
    const mailer = new Mailer({ url: mails.origin, from: FROM, tls: 'required' });
    await open({ mailer }).kick();
    expect(mails.arrivals).toEqual([]);
    expect(await states()).toEqual(['waiting']);
  });
});

describe('to robots', () => {
  test('says each morning how many there are, and more when something is overdue', async () => {
    await robot('county', 'jiangbei');
    await highWater(flood);
    const room = open();
    await room.kick();
    expect(texts()).toEqual([`江北县：1 项任务今日到期，请登录责链查看 ${LINK}`]);
    await pass('2026-07-01T10:00');
    await room.kick();
    expect(texts().slice(1)).toEqual([`江北县：1 项任务已逾期，请登录责链查看 ${LINK}`]);
    await room.kick();
    expect(texts()).toHaveLength(2);
    await passTo(at('2026-07-02T07:29'));
    await room.kick();
    expect(texts()).toHaveLength(2);
    await passTo(at('2026-07-02T07:30'));
    await room.kick();
    expect(texts()).toHaveLength(3);
  });

  test('of a unit where nothing is due says nothing', async () => {
    await robot('west', 'west-dike');
    await highWater(flood);
    await open().kick();
    expect(texts()).toEqual([]);
  });

  test('of DingTalk is signed', async () => {
    await robot('east', 'east-dike', { maker: 'dingtalk', secret: 'SECx' });
    await highWater(flood);
    await open().kick();
    const url = new URL(robots.arrivals[0]!.to, robots.origin);
    const sign = createHmac('sha256', 'SECx').update(`${now}\nSECx`).digest('base64');
    expect(url.searchParams.get('timestamp')).toBe(String(now));
    expect(url.searchParams.get('sign')).toBe(sign);
    expect(url.searchParams.get('token')).toBe('east');
  });

  test('goes on to those that were set up before anything was sealed', async () => {
    const address = `${robots.origin}/robot/send?token=old`;
    const made = { id: 'old', unit: 'east-dike', maker: 'dingtalk', created_at: now } as const;
    await flood.database.write(async (sql) => {
      await addRobot(sql, { ...made, address, secret: 'SECx' });
      await addRobot(sql, { ...made, id: 'none', maker: 'wecom', address, secret: null });
    });
    await migrated(SEALED_ROBOTS);
    await highWater(flood);
    await open().kick();
    const tokens = robots.arrivals.map(({ to }) => new URL(to, robots.origin).searchParams);
    expect(tokens.map((each) => [each.get('token'), each.has('sign')]).toSorted()).toEqual([
      ['old', false],
      ['old', true],
    ]);
  });

  test('is not for whoever reads the database alone', async () => {
    await robot('east', 'east-dike', { maker: 'dingtalk', secret: 'SECx' });
    const kept = JSON.stringify(await allRobots(flood.database.read));
    for (const way of [robots.origin, 'token', 'SECx']) expect(kept).not.toContain(way);
    await highWater(flood);
    await open({ robotSeal: new Seal('zelian robot', 'another key of the operator') }).kick();
    expect(robots.arrivals).toEqual([]);
    expect(await deadMessages(flood.database.read, 10)).toMatchObject([
      { failure: 'robot-unreadable' },
    ]);
  });

  test('goes to no other host than the makers’, unless the operator allows it', async () => {
    await robot('county', 'jiangbei');
    await highWater(flood);
    await open({ settings: { link: LINK } }).kick();
    expect(robots.arrivals).toEqual([]);
    expect(await deadMessages(flood.database.read, 10)).toMatchObject([
      { failure: 'address-not-allowed' },
    ]);
  });

  test('keeps to twenty a minute, and what piles up becomes one', async () => {
    await robot('county', 'jiangbei');
    const kase = await highWater(flood);
    await pass('2026-07-01T10:00');
    const subject = (await taskOf(flood, 'keeper-east-1', 'inspect'))!.id;
    const room = open();
    for (let second = 0; second < 120; second += 1) {
      now += 1000;
      await flood.database.write((sql) => {
        const letter = { id: newId(now), key: `pile/${second}`, case: kase, subject, at: now };
        const to = { role: 'gauge-keeper', unit: 'east-1', post: null };
        addLetter(sql, { ...letter, kind: 'overdue' }, to);
        return Promise.resolve();
      });
      await room.kick();
    }
    await flood.database.write(
      (sql) => sql`DELETE FROM delivery WHERE letter IN
      (SELECT id FROM outbox WHERE key LIKE 'pile/%')`,
    );
    await flood.database.write((sql) => sql`DELETE FROM outbox WHERE key LIKE 'pile/%'`);
    const moments = robots.arrivals.map((arrival) => arrival.at);
    expect(moments.length).toBeGreaterThan(25);
    expect(mostWithin(MINUTE, moments)).toBeLessThanOrEqual(20);
    expect(moments.length).toBeLessThan(45);
  });

  test('that ask to wait are not asked sooner', async () => {
    await robot('county', 'jiangbei');
    await highWater(flood);
    robots.moods.push('too-much');
    const room = open();
    await room.kick();
    now += 89_000;
    await room.kick();
    expect(robots.arrivals).toHaveLength(1);
    now += 1_000;
    await room.kick();
    expect(robots.arrivals.map(({ kept }) => kept)).toEqual([false, true]);
  });
});

describe('whatever receivers do', () => {
  test.each([1, 2])('everything arrives, and again only under its key (seed %i)', async (seed) => {
    const chance = chanceFrom(seed);
    await robot('county', 'jiangbei');
    await robot('east', 'east-dike', { maker: 'dingtalk', secret: 'SECx' });
    for (const person of ['keeper-east-1', 'keeper-west-1', 'chief-east', 'chief-west', 'office'])
      await wants(person, chance() < 0.5 ? 'at-once' : 'morning');
    mails.moods.push(...moodsBy(chance, 25));
    robots.moods.push(...moodsBy(chance, 12));
    const room = open({ chance });
    await highWater(flood);
    await highWater(flood, { gauge: 'gauge-e1b' });
    await highWater(flood, { who: 'keeper-west-1', unit: 'west-1', gauge: 'gauge-w1' });
    for (let minute = 0; minute < 30 * 60; minute += 5) {
      await passTo(now + 5 * MINUTE);
      await room.kick();
    }
    const messages = await flood.database.read<MessageRow>`SELECT * FROM message ORDER BY id`;
    expect(messages.filter(({ state }) => state === 'waiting' || state === 'dead')).toEqual([]);
    const sent = messages.filter(({ state }) => state === 'sent').map(({ key }) => key);
    const arrived = [...mails.arrivals, ...robots.arrivals];
    const kept = arrived.filter((arrival) => arrival.kept).map(({ key }) => bare(key));
    expect([...new Set(kept)].sort()).toEqual(sent.sort());
    // The receivers have been as bad as was meant, and something came twice.
    expect(arrived.length - kept.length).toBeGreaterThan(5);
    expect(kept.length).toBeGreaterThan(sent.length);
    const open_ = await flood.database.read`SELECT * FROM delivery WHERE message IS NULL`;
    expect(open_).toEqual([]);
    const unsorted = await flood.database.read`SELECT * FROM outbox WHERE sorted_at IS NULL`;
    expect(unsorted).toEqual([]);
  });

  test('two that send from one database send each message once', async () => {
    for (const person of ['keeper-east-1', 'keeper-west-1', 'chief-east', 'chief-west', 'office'])
      await wants(person, 'at-once');
    await robot('county', 'jiangbei');
    const second = await openDatabase(flood.url);
    const both = [open(), open(elsewhere(second))];
    await highWater(flood);
    await highWater(flood, { who: 'keeper-west-1', unit: 'west-1', gauge: 'gauge-w1' });
    for (const local of ['2026-07-01T08:05', '2026-07-01T10:00', '2026-07-01T14:00']) {
      await pass(local);
      await Promise.all(both.map((room) => room.kick()));
    }
    await both[1]!.stop();
    await second.close();
    const keys = [...mails.arrivals, ...robots.arrivals].map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(6);
    expect(new Set(keys).size).toBe(keys.length);
    expect(await states()).not.toContain('waiting');
  });

  test('who dies between sending and noting it has it sent again, under the same key', async () => {
    await wants('keeper-east-1', 'at-once');
    await highWater(flood);
    const dying = open({ database: deadAfterSending(flood.database) });
    void dying.kick();
    await until(() => mails.arrivals.length === 1);
    const heir = open();
    now += MINUTE;
    await heir.kick();
    expect(mails.arrivals).toHaveLength(1);
    now += 2 * MINUTE;
    await heir.kick();
    expect(mails.arrivals.map(({ key }) => key)).toEqual(Array(2).fill(mails.arrivals[0]?.key));
    expect(await states()).toEqual(['sent']);
    rooms = rooms.filter((room) => room !== dying);
  });

  test('while paused nothing leaves, and work goes on; afterwards all does', async () => {
    await wants('keeper-east-1', 'at-once');
    await robot('county', 'jiangbei');
    await flood.database.write(
      (sql) => sql`INSERT INTO setting (district, name, value)
      VALUES (${sql.district}, 'outbox', 'paused')`,
    );
    const room = open();
    await highWater(flood);
    await pass('2026-07-01T10:00');
    await room.kick();
    expect([...mails.arrivals, ...robots.arrivals]).toEqual([]);
    await flood.database.write((sql) => setPaused(sql, false));
    await room.kick();
    expect(subjects()).toEqual({ 'keeper-east-1@example.org': ['责链：1 项任务已逾期'] });
    expect(texts()).toEqual([`江北县：1 项任务已逾期，请登录责链查看 ${LINK}`]);
  });

  test('who pauses while messages wait holds them back too', async () => {
    await wants('keeper-east-1', 'at-once');
    await highWater(flood);
    mails.moods.push('ails');
    const room = open();
    await room.kick();
    await flood.database.write((sql) => setPaused(sql, true));
    now += 30 * MINUTE;
    await room.kick();
    expect(mails.arrivals).toHaveLength(1);
  });

  test('nothing of any record or form is in a message', async () => {
    const canary = '金丝雀7Q';
    // A family is a unit, too.
    await flood.database.write(async (sql) => {
      await sql`UPDATE unit SET title = ${`${canary}家`} WHERE id = 'east-1'`;
      await organisationChanged(sql);
    });
    await flood.database.write(
      (sql) => sql`UPDATE record SET name = ${`${canary}名`},
      data = ${JSON.stringify({ label: `${canary}尺`, warningCm: 301, keeperPhone: '13900007777' })}
      WHERE id = 'gauge-e1'`,
    );
    const people = ['keeper-east-1', 'chief-east', 'office', 'rescue-lead'];
    for (const person of people) await wants(person, 'at-once');
    await robot('county', 'jiangbei');
    await robot('east', 'east-dike', { maker: 'dingtalk', secret: 'SECx' });
    await highWater(flood);
    const room = open();
    await room.kick();
    const told = await noticesOf(flood.database.read, await as(flood, 'chief-east'));
    expect(told[0]?.title).toContain(canary);
    await pass('2026-07-01T10:00');
    await room.kick();
    await pass('2026-07-01T14:00');
    await room.kick();
    await addFile(flood, 'picture-7Q', 'chief-east');
    const found = { ...SOUND, levelCm: 4771, keeperId: '990101199003074518', seepage: true };
    const form = { ...found, picture: 'picture-7Q', lead: 'post-rescue' };
    const done = await doTask(flood, 'chief-east', 'inspect', form);
    expect(done).toMatchObject({ kind: 'done' });
    await passTo(now + 10 * MINUTE);
    await room.kick();
    const to = new Set(mails.arrivals.map((arrival) => arrival.to));
    expect([...to].sort()).toEqual(people.map((person) => `${person}@example.org`).sort());
    expect(robots.arrivals.length).toBeGreaterThan(2);
    for (const { whole } of [...mails.arrivals, ...robots.arrivals]) {
      for (const secret of [canary, '13900007777', '990101199003074518', 'gauge-e1', '水一'])
        expect(whole).not.toContain(secret);
      // By itself: chance puts the same signs into ids now and then.
      expect(whole).not.toMatch(/\b4771\b/);
    }
  });
});

const FROM = '责链 <zelian@example.gov.cn>';

/** A post room on the flood's database, which stops with the test. */
function open(other: Partial<PostNeeds> = {}): PostRoom {
  const { database, packs, organisations } = flood;
  const settings = { link: LINK, robotOrigins: [robots.origin] };
  const mailer = new Mailer({ url: mails.origin, from: FROM, tls: 'none' });
  const needs = { database, packs, organisations, clock, settings, mailer, robotSeal };
  const room = new PostRoom({ ...needs, chance: () => 0.5, ...other }, (error) => {
    throw error;
  });
  rooms.push(room);
  return room;
}

/** What another process has for itself. */
function elsewhere(database: Database): Partial<PostNeeds> {
  return {
    database,
    packs: new Packs(database, flood.clock),
    organisations: new Organisations(database, flood.clock),
  };
}

/** A process that dies once a message has left: nothing that it begins after that ever ends. */
function deadAfterSending(database: Database): Database {
  return {
    ...database,
    write: (work) =>
      mails.arrivals.length > 0 ? new Promise(() => undefined) : database.write(work),
  };
}

async function wants(
  person: string,
  pace: ContactRow['pace'],
  address = `${person}@example.org`,
): Promise<void> {
  await flood.database.write((sql) => keepContact(sql, { person, address, pace }));
}

async function robot(id: string, unit: string, of: Partial<RobotRow> = {}): Promise<void> {
  const address = `${robots.origin}/robot/send?token=${id}`;
  const made = { id, unit, maker: 'wecom', address, secret: null, created_at: now } as const;
  const kept = sealedRobot({ ...made, ...of }, robotSeal);
  await flood.database.write((sql) => addRobot(sql, kept));
}

/** Statements of a migration, which are text. */
async function migrated(statements: readonly string[]): Promise<void> {
  const { database } = flood;
  for (const statement of statements)
    await database.write((sql) => sql([statement] as unknown as TemplateStringsArray));
}

/** Lets time pass, with what falls due. */
function pass(local: string): Promise<void> {
  return passTo(at(local));
}

async function passTo(then: number): Promise<void> {
  now = then;
  flood.clock.set(new Date(then + 8 * 3_600_000).toISOString().slice(0, 16));
  await flood.sweeper.kick();
}

function subjects(): Record<string, string[]> {
  const of: Record<string, string[]> = {};
  for (const { to, subject } of mails.arrivals) (of[to] ??= []).push(subject);
  return of;
}

function texts(): string[] {
  return robots.arrivals.map(({ text }) => text);
}

async function states(): Promise<string[]> {
  const rows = await flood.database.read<MessageRow>`SELECT state FROM message ORDER BY id`;
  return rows.map(({ state }) => state);
}

/** The key within a Message-ID. */
function bare(key: string): string {
  return /^<(.+)@.*>$/.exec(key)?.[1] ?? key;
}

/** The most moments that lie within a span. */
function mostWithin(span: number, moments: number[]): number {
  return Math.max(
    0,
    ...moments.map((from) => moments.filter((one) => one >= from && one < from + span).length),
  );
}

/** In the end; a test that waits in vain fails by it. */
async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 2_000 && !isSo(); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(isSo()).toBe(true);
}
