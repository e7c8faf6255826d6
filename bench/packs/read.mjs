import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '../../dist/engine/compile/compile.js';
import { PARCELS } from './parcels.mjs';

/** The pack as a program. */
export function parcels() {
  const files = readdirSync(PARCELS, { recursive: true }).filter((file) => file.endsWith('.json'));
  const texts = files.map((file) => [file, readFileSync(new URL(file, PARCELS), 'utf8')]);
  const { program, issues } = compile(Object.fromEntries(texts));
  if (program === undefined) throw new Error(JSON.stringify(issues, null, 2));
  return program;
}
