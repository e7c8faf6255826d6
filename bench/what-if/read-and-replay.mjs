// node bench/what-if/read-and-replay.mjs <bundle> <address>: what the studio's worker does, from the wish to the result:
// reads what happened page by page over HTTP, the next one while this one is lived through.
import { caller, signedIn } from '../command/caller.mjs';
import { parcelTexts } from './parcel-programs.mjs';
import { AUTHOR } from './registry.mjs';

const [, , bundle, address] = process.argv;
const { WhatIf, compile, historiesOf } = await import(bundle);
const author = caller(address, { cookie: await signedIn(address, AUTHOR) });
const draft = (await author('POST', '/api/drafts', { title: 'Sooner' })).body.id;
const read = async (path = '') =>
  (await author('GET', `/api/drafts/${draft}/recorded${path}`)).body;

const began = performance.now();
const program = compile(parcelTexts().draft, undefined, 'nothing').program;
const { versions, units, now } = await read();
const run = new WhatIf({
  versions: versions.map(({ files, publishedAt }) => ({
    publishedAt: Date.parse(publishedAt),
    program: compile(files, undefined, 'nothing').program,
  })),
  draft: program,
  ...{ units, span: { from: 0, until: Infinity }, now: Date.parse(now) },
});
let happenings = 0;
let coming = read('/histories?offset=0');
while (coming !== undefined) {
  const page = await coming;
  coming = page.next === undefined ? undefined : read(`/histories?offset=${page.next}`);
  for (const history of historiesOf(page)) {
    happenings += history.happenings.length;
    run.take(history);
  }
}
const { records, differing } = run.result();
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage();
const worked = (user + system) / 1e6;
const most = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ seconds, worked, happenings, most, records, differing }));
