import { setTimeout as pause } from 'node:timers/promises';
import { as } from '../flood.js';
import { openRiver } from '../import-river.js';

/**
 * A server that is going to be killed while it takes the rows of a sheet, ten at a time. Says how many are done, as
 * often as it can.
 */
const [, , url = '', folder = '', dataDir = '', run = '', who = ''] = process.argv;

const river = await openRiver(url, folder, dataDir, { together: 10 });
const begun = await river.imports.take(await as(river, who), run, 'by-row');
if (begun.kind === 'refused') throw new Error(begun.code);
for (;;) {
  const { state, done_rows: done } = await river.run(run);
  process.stdout.write(`${done}\n`);
  if (state !== 'running') break;
  // SQLite answers at once: without a pause nothing else would have its turn.
  await pause(1);
}
