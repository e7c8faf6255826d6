// node bench/what-if/replay.mjs <bundle> <how many happenings>: lives a draft through with them, and says how long it took.
import { readdirSync, readFileSync } from 'node:fs';
import { PARCELS } from '../packs/parcels.mjs';
import { pages } from './histories.mjs';

const [, , bundle, happenings] = process.argv;
const { WhatIf, compile } = await import(bundle);
const counters = Array.from({ length: 40 }, (_, at) => unit(`counter-${at}`, 'counter', 'office'));
const run = new WhatIf({
  versions: [{ publishedAt: 0, program: program() }],
  // Searched for a day sooner: whatever is missing long enough goes another way.
  draft: program('"default": 3', '"default": 2'),
  units: [unit('office', 'office', null), ...counters],
  span: { from: 0, until: Infinity },
  now: Date.parse('2027-03-01T00:00:00Z'),
});
let seconds = 0;
let reading = 0;
let bytes = 0;
let most = 0;
for (const text of pages(Number(happenings))) {
  bytes += text.length;
  const began = process.cpuUsage();
  const { histories } = JSON.parse(text);
  reading += secondsSince(began);
  for (const history of histories) run.take(history);
  seconds += secondsSince(began);
  most = Math.max(most, process.memoryUsage().rss);
}
const { records, tiers, differing } = run.result();
console.log(JSON.stringify({ seconds, reading, bytes, most, records, tiers, differing }));

function secondsSince(began) {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

function program(from = '', to = '') {
  const files = readdirSync(PARCELS, { recursive: true }).filter((file) => file.endsWith('.json'));
  const texts = files.map((file) => [
    file,
    readFileSync(new URL(file, PARCELS), 'utf8').replace(from, to),
  ]);
  return compile(Object.fromEntries(texts), undefined, 'nothing').program;
}

function unit(id, type, within) {
  return { id, type, title: id, within };
}
