// Reads a pack as often as somebody who edits it changes it; prints the median milliseconds of reading it again.
import assert from 'node:assert/strict';
import { compile } from '../../dist/engine/compile/compile.js';
import { readPackFolder } from '../../dist/server/packs/read-pack-folder.js';
import { median } from '../contest.mjs';

const WARM_UP = 5;
const CHANGES = 15;

const { source } = await readPackFolder(process.argv[2]);
console.log(JSON.stringify({ withoutStories: again('without stories'), all: again('all') }));

function again(verification) {
  const milliseconds = [];
  for (let change = 0; change < WARM_UP + CHANGES; change += 1) {
    const files = {
      ...source.files,
      'pack.json': `${source.files['pack.json']}${' '.repeat(change)}`,
    };
    const began = performance.now();
    const { program } = compile(files, source.base, verification);
    if (change >= WARM_UP) milliseconds.push(performance.now() - began);
    assert.ok(program);
  }
  return median(milliseconds);
}
