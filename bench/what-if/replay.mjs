// node bench/what-if/replay.mjs <bundle> <how many happenings>: lives a draft through with them, and says how long it took.
import { pages } from './pages.mjs';
import { parcelTexts } from './parcel-programs.mjs';

const [, , bundle, happenings] = process.argv;
const { WhatIf, compile, historiesOf, PageWriter } = await import(bundle);
const counters = Array.from({ length: 40 }, (_, at) => unit(`counter-${at}`, 'counter', 'office'));
const { live, draft } = parcelTexts();
const run = new WhatIf({
  versions: [{ publishedAt: 0, program: compile(live, undefined, 'nothing').program }],
  draft: compile(draft, undefined, 'nothing').program,
  units: [unit('office', 'office', null), ...counters],
  span: { from: 0, until: Infinity },
  now: Date.parse('2027-03-01T00:00:00Z'),
});
let seconds = 0;
let reading = 0;
let bytes = 0;
let most = 0;
for (const text of pages(Number(happenings), PageWriter)) {
  bytes += text.length;
  const began = process.cpuUsage();
  const page = JSON.parse(text);
  reading += secondsSince(began);
  for (const history of historiesOf(page)) run.take(history);
  seconds += secondsSince(began);
  most = Math.max(most, process.memoryUsage().rss);
}
const { records, tiers, differing } = run.result();
console.log(JSON.stringify({ seconds, reading, bytes, most, records, tiers, differing }));

function secondsSince(began) {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

function unit(id, type, within) {
  return { id, type, title: id, within };
}
