import { CaseService } from '../../server/cases/case.service.js';
import { Duties } from '../../server/duties/duties.js';
import type { FiguresOf } from '../../server/duties/figures.js';
import { readPackFolder } from '../../server/packs/read-pack-folder.js';
import type { CaseRow } from '../../server/store/entities/cases.js';
import type { DutyOpeningRow } from '../../server/store/entities/duties.js';
import { organisationChanged } from '../../server/store/organisation.js';
import { addUnit } from '../../server/store/writing/organisation.js';
import { Sweeper } from '../../server/timers/sweeper.js';
import { migratedDatabase, type TestDatabase } from '../http/databases.js';
import { type DutyFolder, dutyFolder } from '../http/duty-folder.js';
import { disagreements } from './agreement.js';
import { at, closeFlood, type Flood, openFlood, testClock, type TestClock } from './flood.js';

/** Each date of a duty opens one case for each unit, whoever looks, however late, whatever breaks. */

let folder: DutyFolder;
let place: TestDatabase;
let flood: Flood;

beforeEach(async () => {
  folder = await dutyFolder();
  place = await migratedDatabase();
  flood = await openFlood(place.url, testClock('2026-07-01T08:00'), folder.path);
});
afterEach(async () => {
  expect(await disagreements(flood.database)).toEqual([]);
  await closeFlood(flood);
  await place.remove();
  await folder.remove();
});

const SECTIONS = ['east-1', 'east-2', 'west-1'];

/** duty, unit, day and state of what was opened. */
async function opened(duty = 'section-report'): Promise<string[]> {
  const rows = await flood.database.read<DutyOpeningRow & Pick<CaseRow, 'state'>>`
    SELECT o.*, c.state FROM duty_opening o
    JOIN cases c ON c.district = o.district AND c.id = o.case_id
    WHERE o.duty = ${duty} ORDER BY o.opens_on, o.unit`;
  return rows.map(({ unit, opens_on, state }) => `${opens_on} ${unit} ${state}`);
}

/** How many cases of a duty there are, whatever the rows of dates say. */
async function cases(duty = 'section-report'): Promise<number> {
  const rows = await flood.database.read`SELECT 1 FROM cases WHERE process = ${`duty.${duty}`}`;
  return rows.length;
}

const each = (day: string, state: string) => SECTIONS.map((unit) => `${day} ${unit} ${state}`);

async function pass(local: string): Promise<void> {
  flood.clock.set(local);
  await flood.sweeper.kick();
}

async function restart(local: string, clock = testClock(local)): Promise<void> {
  await closeFlood(flood);
  flood = await openFlood(place.url, clock, folder.path);
}

/** A clock on which no two things happen at the same moment, so that their order can be seen. */
function tickingClock(local: string): TestClock {
  const clock = testClock(local);
  let ticks = 0;
  return { now: () => clock.now() + (ticks += 1), set: (next) => clock.set(next) };
}

async function publish(): Promise<void> {
  const { source } = await readPackFolder(folder.path);
  const published = await flood.packs.publish(source ?? { files: {} }, null);
  if (published.kind === 'faulty') throw new Error(JSON.stringify(published.issues));
}

/** Another server on the same database. */
function another(figuresOf?: FiguresOf, report: (error: unknown) => void = fail): Sweeper {
  const { database, packs, organisations, clock } = flood;
  const service = new CaseService({ database, packs, organisations, clock });
  const needs = { database, packs, organisations, clock, cases: service, report };
  const duties = new Duties(figuresOf === undefined ? needs : { ...needs, figuresOf });
  return new Sweeper(service, [duties], report);
}

function fail(error: unknown): void {
  throw error;
}

test('looking again opens nothing again', async () => {
  await pass('2026-07-01T08:00');
  await pass('2026-07-01T08:00');
  await pass('2026-07-31T23:59');
  expect(await opened()).toEqual(each('2026-07-01', 'open'));
  await pass('2026-08-01T00:00');
  expect(await opened()).toEqual([...each('2026-07-01', 'missed'), ...each('2026-08-01', 'open')]);
  expect(await cases()).toBe(6);
});

test('four servers at once open each date once', async () => {
  const sweepers = Array.from({ length: 4 }, () => another());
  await Promise.all(sweepers.map((sweeper) => sweeper.kick()));
  expect(await opened()).toEqual(each('2026-07-01', 'open'));
  flood.clock.set('2026-09-02T08:00');
  await Promise.all(sweepers.map((sweeper) => sweeper.kick()));
  expect(await cases()).toBe(9);
});

test('a server that stops in the middle goes on where it was', async () => {
  const { database, packs, organisations, clock } = flood;
  const needs = { database, packs, organisations, clock, cases: flood.cases, report: fail };
  const first = await new Duties(needs).next();
  await first?.carryOut();
  expect(await opened()).toEqual(['2026-07-01 east-1 open']);
  await restart('2026-07-02T08:00');
  await flood.sweeper.kick();
  expect(await opened()).toEqual(each('2026-07-01', 'open'));
  expect(await cases()).toBe(3);
});

/** On PostgreSQL what is worked on at the same time ends in any order, as the sweeper has it. */
const WORKED_ON_TOGETHER = 8;

test('after three months of standstill all that came is made up for, in due order', async () => {
  await pass('2026-07-01T08:00');
  await restart('2026-10-03T08:00', tickingClock('2026-10-03T08:00'));
  await flood.sweeper.kick();
  expect(await opened()).toEqual([
    ...each('2026-07-01', 'missed'),
    ...each('2026-08-01', 'missed'),
    ...each('2026-09-01', 'missed'),
    ...each('2026-10-01', 'open'),
  ]);
  const events = await happenedSince('2026-07-02T00:00');
  const west = events.filter(({ unit }) => unit === 'west-1');
  const month = (number: string) =>
    ['opened', 'after/remind', 'due/duty', 'overdue/duty/take', 'after/next'].map(
      (what) => `${number} ${what}`,
    );
  expect(west.map(({ day, what }) => `${day.slice(5, 7)} ${what}`)).toEqual([
    ...month('07').slice(1),
    ...month('08'),
    ...month('09'),
    '10 opened',
  ]);
  // Also between the units: one does not run ahead of another by months.
  const dueAt = events.map((event) => event.dueAt);
  const overtaken = dueAt.map(
    (moment, place) => dueAt.slice(place).filter((later) => later < moment).length,
  );
  expect(Math.max(...overtaken)).toBeLessThan(WORKED_ON_TOGETHER);
});

/** What happened to the cases of duties, in order, with the moment at which it was due. */
async function happenedSince(local: string) {
  const rows = await flood.database.read<{ day: string; unit: string; event: string }>`
    SELECT o.opens_on AS day, o.unit, e.event FROM case_event e
    JOIN duty_opening o ON o.district = e.district AND o.case_id = e.case_id
    WHERE e.at > ${at(local)} ORDER BY e.at`;
  return rows.map(({ day, unit, event }) => {
    const { type, timer, dueAt } = JSON.parse(event) as {
      type: string;
      timer?: string;
      dueAt?: number;
    };
    return { day, unit, what: timer ?? type, dueAt: dueAt ?? at(`${day}T00:00`) };
  });
}

test('a first start long after the last day opens nothing that is past', async () => {
  await pass('2026-07-20T08:00');
  expect(await opened()).toEqual([]);
  await restart('2026-08-02T08:00');
  await flood.sweeper.kick();
  expect(await opened()).toEqual(each('2026-08-01', 'open'));
});

test('a new version: what is open keeps its own, what comes runs on the new one', async () => {
  await pass('2026-07-01T08:00');
  await folder.change('duties/section-report.json', { title: '报送堤段月报（新）' });
  await folder.change('duties/tools.json', {
    kind: 'duty',
    id: 'tools',
    title: '清点工具',
    role: 'dike-chief',
    opens: { frequency: 'monthly', byMonthDay: 15 },
    within: { days: 20 },
    form: 'section-report',
    cites: ['2'],
  });
  flood.clock.set('2026-07-04T08:00');
  await publish();
  await flood.sweeper.kick();
  expect(await opened()).toEqual(each('2026-07-01', 'open'));
  // The one of 15 June is under way and still in time; older ones are nobody's debt.
  expect(await opened('tools')).toEqual(['2026-06-15 east-dike open', '2026-06-15 west-dike open']);
  await pass('2026-08-01T08:00');
  const versions = await flood.database.read<{ day: string; pack_hash: string }>`
    SELECT o.opens_on AS day, c.pack_hash FROM duty_opening o
    JOIN cases c ON c.district = o.district AND c.id = o.case_id
    WHERE o.duty = 'section-report' AND o.unit = 'east-1' ORDER BY o.opens_on`;
  const active = await flood.packs.active();
  expect(versions).toEqual([
    { day: '2026-07-01', pack_hash: flood.program.hash },
    { day: '2026-08-01', pack_hash: active?.hash },
  ]);
});

test('a duty that was left out for a while does not come back with all that it missed', async () => {
  await pass('2026-07-01T08:00');
  const kept = await readPackFolder(folder.path);
  await dropDuty();
  await pass('2026-07-03T08:00');
  flood.clock.set('2026-11-03T08:00');
  await flood.sweeper.kick();
  expect(await opened()).toEqual(each('2026-07-01', 'missed'));
  await flood.packs.publish(kept.source ?? { files: {} }, null);
  await flood.sweeper.kick();
  expect(await opened()).toEqual([...each('2026-07-01', 'missed'), ...each('2026-11-01', 'open')]);
});

async function dropDuty(): Promise<void> {
  const { source } = await readPackFolder(folder.path);
  const { 'duties/section-report.json': _dropped, ...files } = source?.files ?? {};
  const published = await flood.packs.publish({ files }, null);
  if (published.kind === 'faulty') throw new Error(JSON.stringify(published.issues));
}

test('a unit that is new begins with what is under way', async () => {
  await pass('2026-07-01T08:00');
  await pass('2026-08-03T08:00');
  await flood.database.write(async (sql) => {
    await addUnit(sql, {
      id: 'west-2',
      type: 'section',
      title: '西堤二段',
      within: 'west-dike',
      path: '/jiangbei/west-dike/west-2/',
    });
    await organisationChanged(sql);
  });
  await flood.sweeper.kick();
  const own = (await opened()).filter((line) => line.includes('west-2'));
  expect(own).toEqual(['2026-08-01 west-2 open']);
});

test('a unit that was renamed is called by its new name in what comes next', async () => {
  await pass('2026-07-01T08:00');
  await flood.database.write(async (sql) => {
    await sql`UPDATE unit SET title = '西堤上段' WHERE district = ${sql.district} AND id = 'west-1'`;
    await organisationChanged(sql);
  });
  await pass('2026-08-03T08:00');
  const names = await flood.database.read`
    SELECT name, data FROM record WHERE type = 'unit.section' AND id = 'west-1'`;
  expect(names).toEqual([{ name: '西堤上段', data: JSON.stringify({ name: '西堤上段' }) }]);
});

describe('figures', () => {
  beforeEach(async () => {
    await folder.change('duties/section-report.json', {
      figures: { high: { title: '高水位', ledger: 'high-water' } },
    });
    await publish();
  });

  const begun = async () => {
    const rows = await flood.database.read<{ record: string; snapshot: string }>`
      SELECT record, snapshot FROM cases WHERE process = 'duty.section-report' ORDER BY record`;
    return rows.map(({ record, snapshot }) => [
      record,
      (JSON.parse(snapshot) as { data: object }).data,
    ]);
  };
  const dates = { occurrence: '2026-07-01', dueOn: '2026-07-10', closesOn: '2026-08-01' };

  test('are taken for each unit as the date comes', async () => {
    const figuresOf: FiguresOf = ({ unit }) => Promise.resolve({ high: unit.length });
    await another(figuresOf).kick();
    expect(await begun()).toEqual([
      ['east-1', { high: 6, ...dates }],
      ['east-2', { high: 6, ...dates }],
      ['west-1', { high: 6, ...dates }],
    ]);
  });

  test('that cannot be had keep no duty from coming', async () => {
    const reports: unknown[] = [];
    const broken: FiguresOf = () => Promise.reject(new Error('no such list'));
    await another(broken, (error) => reports.push(error)).kick();
    expect(await begun()).toEqual(SECTIONS.map((unit) => [unit, dates]));
    expect(reports).toHaveLength(3);
  });
});

test('a date that cannot be opened is told, and keeps no other waiting', async () => {
  const { database, packs, organisations, clock, cases: service } = flood;
  const reports: unknown[] = [];
  const openDuty: CaseService['openDuty'] = (opening) =>
    opening.unit === 'east-1' ? Promise.reject(new Error('broken')) : service.openDuty(opening);
  const duties = new Duties({
    ...{ database, packs, organisations, clock, cases: { openDuty } },
    report: (error) => reports.push(error),
  });
  await new Sweeper(service, [duties], fail).kick();
  expect(await opened()).toEqual(['2026-07-01 east-2 open', '2026-07-01 west-1 open']);
  expect(reports).toEqual([new Error('broken')]);
  // The next server tries it again.
  await flood.sweeper.kick();
  expect(await opened()).toEqual(each('2026-07-01', 'open'));
});
