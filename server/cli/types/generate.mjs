// `npm run types`: writes the TypeScript types of whatever crosses a file or a wire, from its JSON Schema.
// `npm run types -- --check` writes nothing and fails when a file is not what its schema says.
// Plain JavaScript, so that stale types, with which nothing compiles, can still be renewed.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { compile } from 'json-schema-to-typescript';
import { format, resolveConfig } from 'prettier';
import { bundle } from './bundle.mjs';

/** Which root schema is written where. The wire has one schema and two ends that do not import each other. */
const GENERATED = [
  { schema: 'definitions/schema/zelian.schema.json', files: ['engine/types.ts'] },
  {
    schema: 'server/http/schema/http.schema.json',
    files: ['server/http/types.ts', 'client/api/types.ts'],
  },
];

/** What the library adds to each definition's description, and no reader needs. */
const REMARK = / \*\n \* This interface was referenced by .*\n \* via the `definition` .*\n/g;
const ONLY_REMARK =
  /\/\*\*\n \* This interface was referenced by .*\n \* via the `definition` .*\n \*\/\n/g;

/** The language's schemas as a module: the engine reads no files, in the browser or anywhere. */
const SCHEMA_FOLDER = 'definitions/schema';
const SCHEMA_MODULE = 'engine/compile/meta-schemas.ts';

const checkOnly = process.argv.includes('--check');
const stale = [];
for (const { schema, files } of GENERATED) {
  const text = await typesOf(schema);
  for (const file of files) settle(file, text, schema);
}
settle(SCHEMA_MODULE, await schemaModule(), SCHEMA_FOLDER);
if (stale.length > 0) {
  console.error(stale.join('\n'));
  process.exitCode = 1;
}

function settle(file, text, source) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (checkOnly) stale.push(`${file} is not what ${source} says. Run: npm run types`);
  else write(file, text);
}

async function schemaModule() {
  const schemas = readdirSync(SCHEMA_FOLDER)
    .sort()
    .map((file) => JSON.parse(readFileSync(`${SCHEMA_FOLDER}/${file}`, 'utf8')));
  const style = await resolveConfig(SCHEMA_MODULE);
  const code = `// Generated from ${SCHEMA_FOLDER} by \`npm run types\`. Do not edit.
    export const META_SCHEMAS: Record<string, unknown>[] = ${JSON.stringify(schemas)};`;
  return format(code, { ...style, parser: 'typescript' });
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(file);
}

/** The TypeScript of one root schema and everything it refers to, formatted as the rest of the code. */
async function typesOf(schema) {
  const { root, name } = bundle(schema);
  const code = await compile(root, name, {
    bannerComment: `// Generated from ${schema} by \`npm run types\`. Do not edit.`,
    // A document or a message has the properties that its schema names, no others.
    additionalProperties: false,
    // What a schema leaves open is unknown: it must be looked at before it is used.
    unknownAny: true,
    unreachableDefinitions: true,
    // An array with a length limit is still an array, not a union of tuples.
    ignoreMinAndMaxItems: true,
    format: false,
  });
  refuseNumberedNames(code, schema);
  const style = await resolveConfig('engine/types.ts');
  const text = await format(code, { ...style, parser: 'typescript' });
  return text.replaceAll(REMARK, '').replaceAll(ONLY_REMARK, '');
}

/** Two different schemas of one title would be told apart by a number only, and change it when a third one comes. */
function refuseNumberedNames(code, schema) {
  const names = [...code.matchAll(/^export (?:type|interface) (\w+)/gm)].map((match) => match[1]);
  const numbered = names.filter(
    (name) => /\d$/.test(name) && names.includes(name.replace(/\d+$/, '')),
  );
  if (numbered.length > 0) {
    throw new Error(
      `${schema}: titles used more than once (numbered here): ${numbered.join(', ')}`,
    );
  }
}
