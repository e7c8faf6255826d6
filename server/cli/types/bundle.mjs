import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const MAPS = ['properties', 'patternProperties'];
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const SINGLE = ['items', 'additionalProperties', 'contains'];

/**
 * One schema made of a root file and of all that it refers to, for json-schema-to-typescript: every schema that
 * is referred to becomes one definition, and each place that refers to it keeps its own description and
 * says the definition's name (`tsType`). Left to itself the library declares a type anew for each
 * `$ref` that has a description beside it: Text, Text1 … Text39.
 */
export async function bundle(file) {
  const documents = new Map();
  const definitions = {};
  const origins = {};
  const { title, ...root } = await closed(await load(file), file);
  return { root: { ...root, definitions }, name: title };

  async function load(path) {
    if (!documents.has(path)) documents.set(path, JSON.parse(await readFile(path, 'utf8')));
    return documents.get(path);
  }

  /** The schema with every reference in it replaced, and what it refers to added to the definitions. */
  async function closed(schema, path) {
    if (typeof schema !== 'object') return schema;
    if (schema.$ref) return { description: schema.description, tsType: await define(schema.$ref, path) };
    const { $id, $schema, $defs, title, ...result } = schema;
    // A title that is no English name is for people: a type named after it would be called NoName.
    if (/^[A-Za-z]\w*$/.test(title ?? '')) result.title = title;
    for (const key of MAPS.filter((key) => key in result)) {
      const entries = Object.entries(result[key]).map(async ([name, value]) => [name, await closed(value, path)]);
      result[key] = Object.fromEntries(await Promise.all(entries));
    }
    for (const key of LISTS.filter((key) => key in result)) {
      result[key] = await Promise.all(result[key].map((value) => closed(value, path)));
    }
    for (const key of SINGLE.filter((key) => key in result)) result[key] = await closed(result[key], path);
    return result;
  }

  /** The name of the definition that `ref`, read in the file `path`, points to; defines it when it is met first. */
  async function define(ref, path) {
    const [beside, pointer = ''] = ref.split('#');
    const target = beside ? join(dirname(path), beside) : path;
    const keys = pointer.split('/').slice(1);
    const schema = keys.reduce((value, key) => value?.[key], await load(target));
    if (!schema) throw new Error(`${path}: ${ref} points to nothing`);
    const name = /^[A-Za-z]\w*$/.test(schema.title ?? '') ? schema.title : capitalized(keys.at(-1) ?? 'Root');
    const origin = `${target}#${pointer}`;
    origins[name] ??= origin;
    if (origins[name] !== origin) throw new Error(`${name} names both ${origins[name]} and ${origin}`);
    if (!(name in definitions)) {
      definitions[name] = {}; // Before it is filled, so that a schema may refer to itself.
      definitions[name] = { ...(await closed(schema, target)), title: name };
    }
    return name;
  }
}

function capitalized(key) {
  return key[0].toUpperCase() + key.slice(1);
}
