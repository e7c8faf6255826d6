// One of the processes of `npm run province`: plays one district after the other, each as it is told to.
import { join } from 'node:path';
import { bytesOf, bytesOfFiles, FILES, newPlace } from './place.mjs';
import { districtAtSize, sizeOf } from './district-at-size.mjs';
import { lookedThrough } from './looked-through.mjs';
import { whatCame } from './what-came.mjs';

const { onDisk } = await import('../../dist/server/files/on-disk.js');
const { Packs } = await import('../../dist/server/packs/packs.js');
const { seedSample } = await import('../../dist/server/packs/seed.js');
const { readPack, putInForce } = await import('../../dist/server/put-in-force.js');
const { monthsAfter } = await import('../../dist/server/rehearse-months.js');
const { simulate } = await import('../../dist/server/simulation/simulate.js');
const { openDatabase } = await import('../../dist/server/store/database.js');
const { Organisations } = await import('../../dist/server/units/organisation.js');
const { instantOf } = await import('../../dist/engine/calendar/zone.js');

// Compiled once: a province has one pack.
const pack = await readPack('definitions/packs/shuangcheng');
const { timeZone } = pack.program.pack;
const [sample] = Object.values(pack.program.samples);

process.on('message', async (course) => process.send(await played(course)));
// Whoever told it to play is gone: so is what it plays.
process.on('disconnect', () => process.exit());
process.send('ready');

async function played({ server, ...course }) {
  const place = await newPlace(server);
  try {
    const lived = await livedIn(place, course);
    return { ...lived, bytes: await bytesOf(place), bytesOfFiles: bytesOfFiles(place) };
  } finally {
    await place.remove();
  }
}

/** A district from its seed to the end of its course. */
async function livedIn({ url, folder }, course) {
  const { district, months, trouble, pupils, schools, lookThrough } = course;
  const database = await openDatabase(url);
  try {
    const from = instantOf(sample.startsAt, timeZone);
    const clock = { now: () => from };
    const packs = new Packs(database, clock);
    const program = await putInForce(packs, pack);
    const whole = districtAtSize(sample, { pupils, schools });
    const seeding = spent();
    await seedSample(database, program, whole, {
      hashPassword: () => Promise.resolve('none'),
      fresh: false,
    });
    const seeded = seeding();
    // As after a large import: it plans by what it knows of its tables.
    if (database.kind === 'postgres') await database.write((sql) => sql`ANALYZE`);
    const organisations = new Organisations(database, clock);
    const ground = { database, packs, organisations, files: onDisk(join(folder, FILES)) };
    const until = monthsAfter(from, months, timeZone);
    const year = spent();
    const seen = await simulate(
      ground,
      program,
      { seed: String(district), from, until, trouble },
      (share) => process.send({ share }),
    );
    const used = year();
    return {
      ...{ district, ...sizeOf(whole), ...seen, ...(await whatCame(database, timeZone)) },
      ...{ year: used, seeded, memory: process.resourceUsage().maxRSS * 1024 },
      ...(lookThrough && { lookedThrough: await lookedThrough(database, packs) }),
    };
  } finally {
    await database.close();
  }
}

/** Seconds from now on: of this process on a processor, and on the clock. */
function spent() {
  const before = process.cpuUsage();
  const began = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { processor: (user + system) / 1e6, clock: (performance.now() - began) / 1000 };
  };
}
