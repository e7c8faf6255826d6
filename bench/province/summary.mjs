// What the lines of a run come to.

/**
 * @param {object} course
 * @param {object[]} lines
 * @returns {string} as it is printed
 */
export function summaryOf(course, lines) {
  const sum = (what) => lines.reduce((total, line) => total + what(line), 0);
  const most = (what) => Math.max(...lines.map(what));
  const { processor, clock } = lines.reduce(
    (all, { year }) => ({
      processor: all.processor + year.processor,
      clock: all.clock + year.clock,
    }),
    { processor: 0, clock: 0 },
  );
  const commands = sum((line) => line.commands + line.timers);
  const rows = {
    districts: `${lines.length}, ${course.months} months, trouble ${course.trouble} a day, ${course.database}`,
    pupils: whole(sum((line) => line.pupils)),
    'records, with children without a school': whole(sum((line) => line.records)),
    schools: whole(sum((line) => line.schools)),
    'units, with classes': whole(sum((line) => line.units)),
    people: whole(sum((line) => line.people)),
    'entries of lists told': whole(sum((line) => line.told)),
    applications: whole(sum((line) => line.applied)),
    'tasks done': `${whole(sum((line) => line.done))}, ${whole(sum((line) => line.late))} of them late`,
    cases: whole(sum((line) => line.cases)),
    events: whole(sum((line) => line.events)),
    tasks: whole(sum((line) => line.tasks)),
    'timers fired': whole(sum((line) => line.timers)),
    'processor, the year': `${seconds(processor)}, ${((processor * 1000) / commands).toFixed(1)} ms a command or timer, ${((processor * 1000) / sum((line) => line.events)).toFixed(1)} ms an event`,
    'processor, filling the database': seconds(sum((line) => line.seeded.processor)),
    'time, the years one after the other': seconds(clock),
    'databases together': mebibytes(sum((line) => line.bytes)),
    'largest database': mebibytes(most((line) => line.bytes)),
    'files together': mebibytes(sum((line) => line.bytesOfFiles)),
    'largest memory of a process': mebibytes(most((line) => line.memory)),
    ...processorOfPostgres(lines),
    ...foundIn(lines),
  };
  const width = Math.max(...Object.keys(rows).map((name) => name.length));
  return [
    ...Object.entries(rows).map(([name, value]) => `${name.padEnd(width)}  ${value}`),
    '',
    'month     events  most in a day         most in an hour',
    ...byMonth(lines),
  ].join('\n');
}

function processorOfPostgres(lines) {
  const of = lines.filter((line) => line.postgres !== undefined);
  if (of.length === 0) return {};
  const used = of.reduce((total, line) => total + line.postgres, 0);
  return { 'processor of PostgreSQL': seconds(used) };
}

/** What was wrong in those districts that were looked through. */
function foundIn(lines) {
  const seen = lines.flatMap((line) => line.lookedThrough ?? []);
  const sum = (what) => seen.reduce((total, one) => total + one[what], 0);
  if (seen.length === 0) return {};
  return {
    'looked through as zelian verify does': `${seen.length} districts, ${whole(sum('cases'))} cases, ${whole(sum('events'))} events: ${sum('findings')} found wrong, ${sum('miscounted')} counts not those of a recount`,
  };
}

/** All districts at the same time, as they would live. */
function byMonth(lines) {
  const hours = added(lines.map((line) => line.hours));
  const days = grouped(hours, 10);
  const months = grouped(hours, 7);
  return Object.keys(months)
    .sort()
    .map((month) => {
      const [day, inDay] = largest(days, month);
      const [hour, inHour] = largest(hours, month);
      return `${month}  ${whole(months[month]).padStart(8)}  ${day} ${whole(inDay).padStart(8)}  ${hour}:00 ${whole(inHour).padStart(8)}`;
    });
}

function added(all) {
  const sums = {};
  for (const one of all)
    for (const [name, count] of Object.entries(one)) sums[name] = (sums[name] ?? 0) + count;
  return sums;
}

/** By the beginnings of the names. */
function grouped(counts, length) {
  return added(Object.entries(counts).map(([name, count]) => ({ [name.slice(0, length)]: count })));
}

function largest(counts, month) {
  return Object.entries(counts)
    .filter(([name]) => name.startsWith(month))
    .reduce((most, one) => (one[1] > most[1] ? one : most));
}

const whole = (number) => number.toLocaleString('en-US');
const seconds = (number) => `${whole(Math.round(number))} s`;
const mebibytes = (bytes) => `${whole(Math.round(bytes / 2 ** 20))} MiB`;
