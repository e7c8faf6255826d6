import type { Case } from '../../engine/case.js';
import type { Finding } from '../../server/history/findings.js';
import { Sealing } from '../../server/history/sealing.js';
import { sealEvents } from '../../server/store/writing/seals.js';
import { eventHash } from '../../server/store/event-hash.js';
import type { CaseEventRow } from '../../server/store/entities/cases.js';
import type { SealRow } from '../../server/store/entities/chain.js';
import type { Sql } from '../../server/store/sql.js';
import {
  closeFlood,
  doTask,
  type Flood,
  highWater,
  newFlood,
  openFlood,
  SOUND,
  useFlood,
} from './flood.js';
import { foundAfter, foundIn } from './found.js';

/** Whatever is changed behind the server's back is found, and it is said where. */

const KEY = 'a key that lies elsewhere';

describe('of a river on which something happened', () => {
  let flood: Awaited<ReturnType<typeof newFlood>>;
  let kase: string;
  let other: string;

  beforeAll(async () => {
    flood = await newFlood();
    [kase, other] = await twoCases(flood);
    await flood.database.write((sql) => sealEvents(sql, flood.clock.now(), undefined));
    // What is written after the seal waits for the next one.
    await doTask(flood, 'keeper-west-1', 'inspect', SOUND);
  });
  afterAll(async () => {
    await closeFlood(flood);
    await flood.place.remove();
  });

  test('nothing is found where nothing was changed', async () => {
    expect(await eventsOf(flood, kase)).toHaveLength(3);
    expect(await foundIn(flood)).toEqual([]);
  });

  test('one byte of an event, of its effects, or when it was', async () => {
    const at = [{ code: 'event-changed', case: kase, sequence: 2 }];
    const there = (sql: Sql, event: CaseEventRow) => sql`
      UPDATE case_event SET at = ${event.at}, event = ${event.event}, effects = ${event.effects}
      WHERE case_id = ${kase} AND sequence = 2`;
    const second = (await eventsOf(flood, kase))[1]!;
    for (const changed of [
      { ...second, event: flipped(second.event, 3) },
      { ...second, event: flipped(second.event, second.event.length - 20) },
      { ...second, effects: flipped(second.effects, 40) },
      { ...second, at: second.at + 1 },
    ])
      expect(await foundAfter(flood, (sql) => there(sql, changed))).toEqual(at);
  });

  test('an event that is gone, in the middle or at the end, and one that was put in', async () => {
    for (const sequence of [2, 3])
      expect(
        await foundAfter(
          flood,
          (sql) => sql`DELETE FROM case_event WHERE case_id = ${kase} AND sequence = ${sequence}`,
        ),
      ).toEqual([{ code: 'event-missing', case: kase, sequence }]);
    const inserted = await foundAfter(
      flood,
      (sql) => sql`INSERT INTO case_event (district, case_id, sequence, at, event, effects)
        SELECT district, case_id, 4, at, event, effects FROM case_event
        WHERE case_id = ${kase} AND sequence = 3`,
    );
    expect(inserted).toEqual([{ code: 'event-inserted', case: kase, sequence: 4 }]);
  });

  test('two events that changed places', async () => {
    const found = await foundAfter(flood, async (sql) => {
      await move(sql, 2, 99);
      await move(sql, 3, 2);
      await move(sql, 99, 3);
    });
    expect(found).toEqual(
      [2, 3].map((sequence) => ({ code: 'event-changed', case: kase, sequence })),
    );
    function move(sql: Sql, from: number, to: number) {
      return sql`UPDATE case_event SET sequence = ${to}
        WHERE case_id = ${kase} AND sequence = ${from}`;
    }
  });

  test('a whole case, with all that hangs on it', async () => {
    const found = await foundAfter(flood, async (sql) => {
      await sql`DELETE FROM outbox WHERE case_id = ${other}`;
      await sql`DELETE FROM notice WHERE case_id = ${other}`;
      await sql`DELETE FROM timer WHERE case_id = ${other}`;
      await sql`DELETE FROM task WHERE case_id = ${other}`;
      await sql`DELETE FROM case_unit WHERE case_id = ${other}`;
      await sql`DELETE FROM case_event WHERE case_id = ${other}`;
      await sql`DELETE FROM cases WHERE id = ${other}`;
    });
    expect(history(found)).toEqual([{ code: 'case-missing', case: other }]);
    expect(found.map(({ count }) => count).filter(Boolean)).toContainEqual(
      expect.objectContaining({ unit: 'west-1', kept: 1, counted: 0 }),
    );
  });

  test('the case as it is kept, its tasks and its timers', async () => {
    const { snapshot } = (
      await flood.database.read<{ snapshot: string }>`
      SELECT snapshot FROM cases WHERE id = ${kase}`
    )[0]!;
    const [timer] = await flood.database.read<{ key: string }>`
      SELECT key FROM timer WHERE case_id = ${kase}`;
    const [task] = await flood.database.read<{ id: string }>`
      SELECT id FROM task WHERE case_id = ${kase} ORDER BY id`;
    const differs = (code: string, what: string) => [{ code, case: kase, what }];
    for (const [tamper, found] of [
      [
        (
          sql: Sql,
        ) => sql`UPDATE cases SET snapshot = ${flipped(snapshot, snapshot.indexOf('data') + 8)}
          WHERE id = ${kase}`,
        differs('case-differs', 'snapshot'),
      ],
      [
        (sql: Sql) => sql`UPDATE cases SET state = 'calm' WHERE id = ${kase}`,
        differs('case-differs', 'state'),
      ],
      [
        (sql: Sql) => sql`UPDATE timer SET due_at = due_at + 1 WHERE case_id = ${kase}
          AND key = ${timer!.key}`,
        differs('timer-differs', timer!.key),
      ],
      [
        (sql: Sql) =>
          sql`UPDATE task SET closed_by_person = 'somebody-else' WHERE id = ${task!.id}`,
        differs('task-differs', task!.id),
      ],
      [
        (sql: Sql) => sql`DELETE FROM task WHERE id = ${task!.id}`,
        differs('task-differs', task!.id),
      ],
    ] as const)
      expect(history(await foundAfter(flood, tamper))).toEqual(found);
  });

  test('an event and its hash together, since the next hash and the seal say otherwise', async () => {
    const changed = (await eventsOf(flood, kase))[1]!;
    const found = await foundAfter(flood, (sql) =>
      rewrite(sql, { ...changed, at: changed.at + 1 }),
    );
    expect(found).toEqual([
      { code: 'event-changed', case: kase, sequence: 3 },
      { code: 'seal-broken', seal: 1 },
    ]);
  });

  test('a case that was taken out of the journal too, and a seal that is gone', async () => {
    const forgotten = await foundAfter(flood, async (sql) => {
      await sql`DELETE FROM journal WHERE case_id = ${other}`;
    });
    expect(forgotten).toContainEqual({ code: 'seal-broken', seal: 1 });
    expect(await foundAfter(flood, (sql) => sql`DELETE FROM seal`)).toEqual([
      { code: 'seal-missing', seal: 1 },
    ]);
  });
});

/** What was found but numbers of cases: they are wrong as well where a case is gone, or in another state. */
function history(found: Finding[]): Finding[] {
  return found.filter(({ code }) => code !== 'count-differs');
}

describe('with a key or a head that lie elsewhere', () => {
  const flood = useFlood();

  test('who rewrites all of it cannot make the seals again', async () => {
    const [kase] = await twoCases(flood);
    await flood.database.write((sql) => sealEvents(sql, 1, KEY));
    expect(await foundIn(flood, { key: KEY })).toEqual([]);
    // Without the key what it ties together can still be looked through.
    expect(await foundIn(flood)).toEqual([]);
    const [head] = await flood.database.read<SealRow>`SELECT * FROM seal`;
    const forge = async (sql: Sql) => {
      await sql`DELETE FROM seal`;
      await sql`UPDATE journal SET seal = NULL`;
      const events = await sql<CaseEventRow>`
        SELECT * FROM case_event WHERE case_id = ${kase} ORDER BY sequence`;
      let previous = '';
      for (const event of events) previous = await rewrite(sql, event, previous);
      await sealEvents(sql, 2, undefined);
    };
    expect(await foundAfter(flood, forge)).toEqual([]);
    expect(await foundAfter(flood, forge, { key: KEY })).toEqual([
      { code: 'seal-without-key', seal: 1 },
    ]);
    expect(await foundAfter(flood, forge, { expected: head! })).toEqual([
      { code: 'head-not-found', seal: 1 },
    ]);
    expect(await foundIn(flood, { expected: head! })).toEqual([]);
    expect(await foundIn(flood, { key: 'another' })).toEqual([{ code: 'seal-broken', seal: 1 }]);
  });

  test('many write at once, and seals are made meanwhile: the chain stays whole', async () => {
    const again = await openFlood(flood.url, flood.clock);
    const sealing = [flood, again].map(
      ({ database, clock }) => new Sealing({ database, clock, key: KEY }),
    );
    const gauges = [
      ['keeper-east-1', 'east-1', 'gauge-e1'],
      ['keeper-east-1', 'east-1', 'gauge-e1b'],
      ['keeper-east-2', 'east-2', 'gauge-e2'],
      ['keeper-west-1', 'west-1', 'gauge-w1'],
    ] as const;
    await Promise.all(gauges.map(([who, unit, gauge]) => highWater(flood, { who, unit, gauge })));
    flood.clock.set('2026-07-04T08:00');
    const firing = Array.from({ length: 8 }, async (_, at) => {
      const { cases } = at % 2 === 0 ? flood : again;
      while ((await cases.fireDueTimer()) !== 'nothing-due') await sealing[at % 2]!.seal();
    });
    await Promise.all(firing);
    await Promise.all(sealing.map((one) => one.seal()));
    const [{ events, unsealed }] = (await flood.database.read<{ events: number; unsealed: number }>`
      SELECT count(*) AS events, sum(CASE WHEN seal IS NULL THEN 1 ELSE 0 END) AS unsealed
      FROM journal`) as [{ events: number; unsealed: number }];
    expect(events).toBeGreaterThanOrEqual(12);
    expect(unsealed).toBe(0);
    expect(await foundIn(flood, { key: KEY })).toEqual([]);
    await again.database.close();
  });

  test('nobody waits for a seal: one is made every ten seconds at most', async () => {
    const sealing = new Sealing(flood);
    await twoCases(flood);
    await (await sealing.next())!.carryOut();
    await doTask(flood, 'keeper-west-1', 'inspect', SOUND);
    expect(await sealing.next()).toBeUndefined();
    // Nor does a clock that is set back by a day keep them unsealed for as long.
    flood.clock.set('2026-06-30T09:00');
    expect(await sealing.next()).toBeDefined();
    flood.clock.set('2026-07-01T23:00');
    expect(await sealing.next()).toBeDefined();
  });
});

describe('of a database from before there was a chain', () => {
  const flood = useFlood();

  test('what stands there is chained, from then on', async () => {
    const [kase] = await twoCases(flood);
    const hashes = () => flood.database.read`SELECT * FROM journal ORDER BY case_id, sequence`;
    const before = await hashes();
    await flood.database.write(async (sql) => {
      await sql`DROP TABLE journal`;
      await sql`DROP TABLE seal`;
      await sql`DROP INDEX telling_told`;
      await sql`DELETE FROM migrations WHERE name = 'History1795930000000'`;
    });
    const upgraded = await openFlood(flood.url, flood.clock);
    expect(await hashes()).toEqual(before);
    expect(await foundIn(upgraded)).toEqual([]);
    const change = (sql: Sql) => sql`UPDATE case_event SET at = 1 WHERE case_id = ${kase}
      AND sequence = 3`;
    expect(await foundAfter(upgraded, change)).toEqual([
      { code: 'event-changed', case: kase, sequence: 3 },
    ]);
    await upgraded.database.close();
  });
});

/** Two cases, of which one has been worked on. */
async function twoCases(flood: Flood): Promise<[string, string]> {
  await highWater(flood);
  await highWater(flood, { who: 'keeper-west-1', unit: 'west-1', gauge: 'gauge-w1' });
  flood.clock.set('2026-07-01T13:00');
  await flood.sweeper.kick();
  await doTask(flood, 'keeper-east-1', 'inspect', SOUND);
  const rows = await flood.database.read<{ id: string; snapshot: string }>`
    SELECT id, snapshot FROM cases ORDER BY id`;
  const sequence = (row: { snapshot: string }) => (JSON.parse(row.snapshot) as Case).sequence;
  const [most, least] = rows.toSorted((a, b) => sequence(b) - sequence(a));
  return [most!.id, least!.id];
}

function eventsOf({ database }: Flood, kase: string): Promise<CaseEventRow[]> {
  return database.read<CaseEventRow>`
    SELECT * FROM case_event WHERE case_id = ${kase} ORDER BY sequence`;
}

/** Writes an event otherwise, with a hash that fits. Gives the hash. */
async function rewrite(sql: Sql, event: CaseEventRow, before?: string): Promise<string> {
  const { district, case_id, sequence } = event;
  const [entry] = await sql<{ hash: string }>`
    SELECT hash FROM journal WHERE case_id = ${case_id} AND sequence = ${sequence - 1}`;
  const hash = eventHash({ ...event, district, case: case_id, previous: before ?? entry!.hash });
  await sql`UPDATE case_event SET at = ${event.at} WHERE case_id = ${case_id}
    AND sequence = ${sequence}`;
  await sql`UPDATE journal SET hash = ${hash} WHERE case_id = ${case_id}
    AND sequence = ${sequence}`;
  return hash;
}

/** A text in which one character is another. */
function flipped(text: string, at: number): string {
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
}
