// Checks a pack as often as somebody who turns a number in it, as the studio does: prints the median milliseconds until
// all findings but those of its stories are there, and until its stories have been told.
import assert from 'node:assert/strict';
import { Budget } from '../../dist/engine/compile/budget.js';
import { compile } from '../../dist/engine/compile/compile.js';
import { emptyMemory } from '../../dist/engine/compile/memory.js';
import { storiesTold } from '../../dist/engine/compile/rules/failing-scenario.js';
import { readPackFolder } from '../../dist/server/packs/read-pack-folder.js';
import { median } from '../contest.mjs';

const WARM_UP = 5;
const CHANGES = 25;
const NUMBERS = 'parameters.json';

const { source } = await readPackFolder(process.argv[2]);
const memory = emptyMemory();
const found = [];
const told = [];
for (let change = 0; change < WARM_UP + CHANGES; change += 1) {
  const { parameters, ...others } = JSON.parse(source.files[NUMBERS]);
  const [[name, number], ...rest] = Object.entries(parameters);
  const turned = { ...number, default: number.minimum + (change % 2) };
  const text = JSON.stringify({
    ...others,
    parameters: Object.fromEntries([[name, turned], ...rest]),
  });
  const files = { ...source.files, [NUMBERS]: text };
  const began = performance.now();
  const { program } = compile(files, source.base, 'without stories', memory);
  const read = performance.now();
  assert.ok(program);
  const stories = [...storiesTold(program, new Budget())];
  assert.ok(stories.length > 0);
  if (change < WARM_UP) continue;
  found.push(read - began);
  told.push(performance.now() - began);
}
console.log(JSON.stringify({ withoutStories: median(found), all: median(told) }));
