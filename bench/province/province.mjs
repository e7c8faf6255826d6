// `npm run province`: a year of a province through the real engine, commands and store, district by district, each in a
// database of its own, as it is sharded. Says what was run and what it took; nothing is multiplied.
//   --part 100        one part in so many: the first districts, or a smaller one
//   --months 12       how long
//   --trouble 0.0005  of all records without a case, which share gives reason to open one on a day
//   --database postgres://…/postgres  instead of SQLite
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../server/start/build.mjs';
import { districtOf } from './district-of.mjs';

const PROVINCE = { records: 1_000_000, lists: 3_000 };
/** As many records in a district: a hundred districts, which have thirty lists' houses each. */
const DISTRICT = 10_000;

const { values } = parseArgs({
  options: {
    part: { type: 'string', default: '100' },
    months: { type: 'string', default: '12' },
    trouble: { type: 'string', default: '0.0005' },
    database: { type: 'string' },
  },
});

build();
const { onDisk } = await import('../../dist/server/files/on-disk.js');
const { Packs } = await import('../../dist/server/packs/packs.js');
const { seedSample } = await import('../../dist/server/packs/seed.js');
const { readPack, putInForce } = await import('../../dist/server/put-in-force.js');
const { monthsAfter } = await import('../../dist/server/rehearse-months.js');
const { simulate } = await import('../../dist/server/simulation/simulate.js');
const { openDatabase } = await import('../../dist/server/store/database.js');
const { Organisations } = await import('../../dist/server/units/organisation.js');
const { instantOf } = await import('../../dist/engine/calendar/zone.js');

const records = Math.ceil(PROVINCE.records / Number(values.part));
const districts = Math.max(1, Math.round(records / DISTRICT));
const inEach = Math.ceil(records / districts);
const houses = Math.max(2, Math.round((inEach * PROVINCE.lists) / PROVINCE.records));
const course = { months: Number(values.months), trouble: Number(values.trouble) };
console.log(
  `${records} records in ${districts} districts, ${houses} schools each, ${course.months} months, trouble ${course.trouble} a day, ${values.database ? 'PostgreSQL' : 'SQLite'}`,
);
console.log(`${cpus().length} × ${cpus()[0].model}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`);
const total = {};
for (let number = 0; number < districts; number += 1) {
  const seen = await live(number);
  for (const [what, count] of Object.entries(seen)) total[what] = (total[what] ?? 0) + count;
  console.log(`district ${number + 1}: ${lineOf(seen)}`);
}
console.log(`all: ${lineOf(total)}`);
console.log(`largest memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);

/** One district, from its seed to the end of its course. */
async function live(number) {
  const folder = mkdtempSync(join(tmpdir(), 'zelian-province-'));
  const database = await openDatabase(await place(folder, number));
  try {
    const pack = await readPack('definitions/packs/shuangcheng');
    const clock = { now: () => from };
    const [sample] = Object.values(pack.program.samples);
    const from = instantOf(sample.startsAt, pack.program.pack.timeZone);
    const packs = new Packs(database, clock);
    const program = await putInForce(packs, pack);
    // The pack's own sample has two schools.
    const copies = Math.ceil(houses / 2);
    const each = Math.max(1, Math.round(inEach / copies / Object.keys(sample.records).length));
    const whole = districtOf(sample, copies, each);
    const seeding = { hashPassword: () => Promise.resolve('none'), fresh: false };
    const began = performance.now();
    await seedSample(database, program, whole, seeding);
    const seeded = performance.now();
    const before = process.cpuUsage();
    const organisations = new Organisations(database, clock);
    const ground = { database, packs, organisations, files: onDisk(join(folder, 'files')) };
    const until = monthsAfter(from, course.months, program.pack.timeZone);
    const { trouble } = course;
    const { told, applied, done } = await simulate(
      ground,
      program,
      { seed: String(number), from, until, trouble },
      (share) => process.stderr.isTTY && process.stderr.write(`\r${(share * 100).toFixed(0)} %`),
    );
    const { user, system } = process.cpuUsage(before);
    const [rows] = await database.read`SELECT
      (SELECT COUNT(*) FROM cases WHERE district = 'main') AS cases,
      (SELECT COUNT(*) FROM case_event WHERE district = 'main') AS events`;
    return {
      ...{ records: Object.keys(whole.records).length, units: Object.keys(whole.units).length },
      ...{ told, applied, done, cases: rows.cases, events: rows.events },
      ...{ 'seed s': (seeded - began) / 1000, 'year s': (performance.now() - seeded) / 1000 },
      ...{ 'CPU s': (user + system) / 1e6, 'database MiB': await size(database, folder) },
    };
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A new SQLite file, or a new database on the server that was named. */
async function place(folder, number) {
  if (!values.database) return `sqlite:${join(folder, 'zelian.db')}`;
  const { default: pg } = await import('pg');
  const client = new pg.Client(values.database);
  const name = `province_${process.pid}_${number}`;
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return Object.assign(new URL(values.database), { pathname: `/${name}` }).href;
}

async function size(database, folder) {
  if (database.kind === 'postgres') {
    const [row] = await database.read`SELECT pg_database_size(current_database()) AS bytes`;
    return Number(row.bytes) / 2 ** 20;
  }
  const files = readdirSync(folder).filter((name) => name.startsWith('zelian.db'));
  return files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 2 ** 20;
}

function lineOf(seen) {
  return Object.entries(seen)
    .map(([what, count]) => `${what} ${Number.isInteger(count) ? count : count.toFixed(1)}`)
    .join(', ');
}
