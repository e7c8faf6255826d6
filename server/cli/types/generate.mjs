// `npm run types`: writes what is derived from the JSON Schemas of whatever crosses a file or a wire.
// `npm run types -- --check` writes nothing and fails when a file is not what its schema says.
// Plain JavaScript, so that stale types, with which nothing compiles, can still be renewed.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { openApi } from './open-api.mjs';
import { typesOf } from './types-of.mjs';

const DEFINITIONS = 'definitions/schema';
const HTTP = 'server/http/schema/http.schema.json';

/** Every generated file, what it comes from, and how. The wire has one schema and two ends that do not import each other. */
const GENERATED = [
  ['engine/types.ts', `${DEFINITIONS}/zelian.schema.json`, typesOf],
  ['engine/compile/shape/meta-schemas.ts', DEFINITIONS, schemasAsCode],
  ['server/http/types.ts', HTTP, typesOf],
  ['client/api/types.ts', HTTP, typesOf],
  ['server/http/schema/openapi.json', 'server/http', openApi],
];

const checkOnly = process.argv.includes('--check');
for (const [file, source, derive] of GENERATED) {
  // JSON has no place for a heading.
  const heading = file.endsWith('.json')
    ? ''
    : `// Generated from ${source} by \`npm run types\`. Do not edit.\n`;
  const text = await formatted(file, heading + (await derive(source)));
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (checkOnly) complain(`${file} is not what ${source} says. Run: npm run types`);
  else write(file, text);
}

function complain(words) {
  console.error(words);
  process.exitCode = 1;
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(file);
}

/** The engine validates with these schemas and cannot read files: it has them as code. */
function schemasAsCode(folder) {
  const schemas = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  return `export const META_SCHEMAS: Record<string, unknown>[] = [${schemas.join(',')}];`;
}

async function formatted(file, code) {
  return format(code, { ...(await resolveConfig(file)), filepath: file });
}
