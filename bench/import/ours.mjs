// The server's own import of a sheet, without HTTP: checked, taken by row, and taken once more.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { onDisk } from '../../dist/server/files/on-disk.js';
import { Imports } from '../../dist/server/import/imports.js';
import { Packs } from '../../dist/server/packs/packs.js';
import { readPackFolder } from '../../dist/server/packs/read-pack-folder.js';
import { seedSample } from '../../dist/server/packs/seed.js';
import { systemClock } from '../../dist/server/store/clock.js';
import { openDatabase } from '../../dist/server/store/database.js';
import { runById } from '../../dist/server/store/import/runs.js';
import { Organisations } from '../../dist/server/units/organisation.js';

const [, , folder, pack, sheet] = process.argv;
const database = await openDatabase(`sqlite:${join(folder, 'ours.db')}`);
const packs = new Packs(database, systemClock);
const { source } = await readPackFolder(pack);
const published = await packs.publish(source, null);
if (published.kind === 'faulty') throw new Error(JSON.stringify(published.issues));
const { program } = published;
const hashPassword = () => Promise.resolve('none');
await seedSample(database, program, program.samples.office, { hashPassword, fresh: false });
const organisations = new Organisations(database, systemClock);
const imports = new Imports({
  ...{ database, packs, organisations, clock: systemClock, machine: systemClock },
  files: onDisk(join(folder, 'files')),
  report: (error) => {
    throw error;
  },
});
const clerk = { person: 'clerk' };

const seen = { first: await whole(), again: await whole() };
process.send({ ...seen, megabytes: process.resourceUsage().maxRSS / 1024 });
await imports.workshop.stop();
await database.close();

/** How long it takes to check a sheet, and to take it; and what it did. */
async function whole() {
  const path = join(folder, 'sent.csv');
  copyFileSync(sheet, path);
  const began = performance.now();
  const of = { kind: 'record', subject: 'parcel', name: 'parcels.csv', sha256: '' };
  const { run } = await imports.receive(clerk, { ...of, path, keepEmpty: false });
  await imports.workshop.kick();
  const checked = performance.now();
  const begun = await imports.take(clerk, run, 'by-row');
  if (begun.kind === 'refused') throw new Error(begun.message.en);
  await imports.workshop.kick();
  const { state, added, changed, unchanged, faulty } = await runById(database.read, run);
  return {
    seconds: { check: (checked - began) / 1000, take: (performance.now() - checked) / 1000 },
    ...{ state, added, changed, unchanged, faulty },
  };
}
