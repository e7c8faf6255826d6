import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '../../dist/engine/compile/compile.js';
import { PARCELS } from './parcels.mjs';

/** The pack as a program. @param changed documents that are otherwise, by file */
export function parcels(changed = {}) {
  const files = readdirSync(PARCELS, { recursive: true }).filter((file) => file.endsWith('.json'));
  const texts = files.map((file) => [file, readFileSync(new URL(file, PARCELS), 'utf8')]);
  const others = Object.entries(changed).map(([file, document]) => [
    file,
    JSON.stringify(document),
  ]);
  const { program, issues } = compile(Object.fromEntries([...texts, ...others]));
  if (program === undefined) throw new Error(JSON.stringify(issues, null, 2));
  return program;
}
