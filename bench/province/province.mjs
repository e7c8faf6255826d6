// `npm run province`: a year of a province, a million pupils in 3,000 schools, through the real engine, commands and
// store, district by district, each in a database of its own, as it is sharded. Nothing is multiplied.
//   --out province.jsonl   a line for each district that was played; a run that was broken off goes on from there
//   --summary              only says what the lines of --out come to
//   --districts 3          only the first of the hundred
//   --beside 2             so many at a time, in a process each
//   --months 12            how long
//   --trouble 0.0005       of all records without a case, which share gives reason to open one on a day
//   --pupils 10000 --schools 30   of a district
//   --database postgres    instead of SQLite, on a server of its own, one --beside; or on one that is named: postgres://…
//   --look-through 25      every so many districts are looked through as `zelian verify` does, and their counts counted again
// The databases lie in the temporary folder: TMPDIR=/dev/shm keeps them in memory, so that no commit waits for a disk.
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../server/start/build.mjs';
import { startPostgres } from '../../test/run/postgres.mjs';
import { processorOfPostgres } from '../processor-of-postgres.mjs';
import { PROVINCE } from './district-at-size.mjs';
import { addLine, begunLines, readLines } from './lines.mjs';
import { playAll } from './players.mjs';
import { summaryOf } from './summary.mjs';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(tmpdir(), `zelian-province-${process.pid}.jsonl`) },
    summary: { type: 'boolean', default: false },
    districts: { type: 'string', default: String(PROVINCE.districts) },
    beside: { type: 'string', default: '1' },
    months: { type: 'string', default: '12' },
    trouble: { type: 'string', default: '0.0005' },
    pupils: { type: 'string', default: String(PROVINCE.pupils) },
    schools: { type: 'string', default: String(PROVINCE.schools) },
    database: { type: 'string', default: 'sqlite' },
    'look-through': { type: 'string', default: '25' },
  },
});

// What it has started ends with it.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
if (!values.summary) await play();
const { course, lines } = readLines(values.out);
console.log(summaryOf(course, lines));
process.exit(0);

async function play() {
  build();
  const { months, trouble, pupils, schools } = numbers('months', 'trouble', 'pupils', 'schools');
  const {
    districts,
    beside,
    'look-through': every,
  } = numbers('districts', 'beside', 'look-through');
  const database = values.database.startsWith('postgres') ? 'PostgreSQL' : 'SQLite';
  const course = { months, trouble, pupils, schools, database };
  const begun = begunLines(values.out, course);
  const done = new Set(begun.map(({ district }) => district));
  const waiting = Array.from({ length: districts }, (_, index) => index + 1).filter(
    (district) => !done.has(district),
  );
  tell(`${cpus().length} × ${cpus()[0].model}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`);
  tell(
    `${JSON.stringify(course)}, ${waiting.length} of ${districts} districts, into ${values.out}`,
  );
  const own = values.database === 'postgres' ? await startPostgres() : undefined;
  const server = own?.url ?? (database === 'PostgreSQL' ? values.database : undefined);
  const lookThrough = (district) => every > 0 && district % every === 0;
  // Of PostgreSQL's, from the filling of the database to the end of the year: looking through is no part of it.
  let [began, yearEnded] = [processorOfPostgres(), 0];
  await playAll(
    waiting.map((district) => ({
      ...{ district, months, trouble, pupils, schools, server },
      lookThrough: lookThrough(district),
    })),
    beside,
    {
      ended(line) {
        addLine(values.out, own === undefined ? line : { ...line, postgres: yearEnded - began });
        began = processorOfPostgres();
        done.add(line.district);
        tell(toldOf(line, done.size, districts));
      },
      progress(district, share, before) {
        if (share === 1) yearEnded = processorOfPostgres();
        tellProgress(district, share, before);
      },
    },
  );
  await own?.stop();
}

/** Each day to somebody who looks, each quarter to a file. */
function tellProgress(district, share, before) {
  const text = `district ${district}: ${Math.floor(share * 100)} %`;
  if (process.stderr.isTTY) process.stderr.write(`\r${text}`);
  else if (Math.floor(share * 4) > Math.floor(before * 4) && share < 1) tell(text);
}

function toldOf({ district, pupils, cases, events, year, memory }, done, of) {
  const mebibytes = Math.round(memory / 2 ** 20);
  return `${new Date().toISOString().slice(11, 19)} ${done} of ${of}: district ${district}, ${pupils} pupils, ${cases} cases, ${events} events, ${year.processor.toFixed(1)} s of processor in ${year.clock.toFixed(0)} s, ${mebibytes} MiB`;
}

function numbers(...names) {
  return Object.fromEntries(names.map((name) => [name, Number(values[name])]));
}

/** Progress is no part of what is printed. */
function tell(line) {
  process.stderr.write(`${process.stderr.isTTY ? '\r' : ''}${line}\n`);
}
