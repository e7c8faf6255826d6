// npm run bench: measures every path in one run, prints one table and keeps it in docs/benchmarks.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from '../server/start/build.mjs';
import { command } from './measure/command.mjs';
import { condition } from './measure/condition.mjs';
import { decide } from './measure/decide.mjs';
import { firstLoad } from './measure/first-load.mjs';
import { form } from './measure/form.mjs';
import { formInBrowser } from './measure/form-in-browser.mjs';
import { growth } from './measure/growth.mjs';
import { importing } from './measure/import.mjs';
import { lint } from './measure/lint.mjs';
import { packages } from './measure/packages.mjs';
import { start } from './measure/start.mjs';
import { studio } from './measure/studio.mjs';
import { whatIf } from './measure/what-if.mjs';
import { written } from './measure/written.mjs';
import { machine, table } from './table.mjs';

const KEPT = new URL('../docs/benchmarks.md', import.meta.url);
const FROM = '<!-- the last run -->';
const MEASURES = [
  decide,
  condition,
  form,
  whatIf,
  written,
  command,
  importing,
  growth,
  start,
  lint,
  studio,
  formInBrowser,
  packages,
  firstLoad,
];

build();
const rows = [];
for (const measure of MEASURES) {
  console.error(`… ${measure.name}`);
  rows.push(...(await measure()));
}
const seen = `${table(rows)}\n\n${machine()}\n`;
console.log(seen);
const [text] = readFileSync(KEPT, 'utf8').split(FROM);
writeFileSync(KEPT, `${text}${FROM}\n\n${seen}`);
