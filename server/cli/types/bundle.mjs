import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const MAPS = ['properties', 'patternProperties'];
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const SINGLE = ['items', 'additionalProperties'];
// What no TypeScript type can say.
const UNSAID = ['propertyNames', 'if', 'then', 'else', 'not', 'contains', 'dependentSchemas'];

/**
 * One schema made of a root file and of all that it refers to, for json-schema-to-typescript: every
 * schema that is referred to becomes one definition, and each place that refers to it keeps its own
 * description and says the definition's name (`tsType`). Left to itself the library declares a type
 * anew for each `$ref` that has a description beside it: Text, Text1 … Text39.
 */
export function bundle(file) {
  const documents = {};
  const definitions = {};
  const origins = {};
  const { title: name = 'Root', ...root } = closed(load(file), file);
  return { root: { ...root, definitions }, name };

  function load(path) {
    return (documents[path] ??= JSON.parse(readFileSync(path, 'utf8')));
  }

  /** The schema with every reference in it replaced by a name, and what it refers to defined. */
  function closed(schema, path) {
    if (typeof schema !== 'object') return schema;
    if (schema.$ref) return { description: schema.description, tsType: define(schema.$ref, path) };
    const { $id, $schema, $defs, title, ...result } = schema;
    if (isName(title)) result.title = title;
    for (const key of UNSAID) delete result[key];
    for (const key of MAPS) if (key in result) result[key] = closedMap(result[key], path);
    for (const key of LISTS)
      if (key in result) result[key] = result[key].map((value) => closed(value, path));
    for (const key of SINGLE) if (key in result) result[key] = closed(result[key], path);
    return result;
  }

  function closedMap(map, path) {
    return Object.fromEntries(
      Object.entries(map).map(([key, value]) => [key, closed(value, path)]),
    );
  }

  /** The name of what `ref`, read in the file `path`, points to; defines it when it is met first. */
  function define(ref, path) {
    const [beside, pointer = ''] = ref.split('#');
    const target = beside ? join(dirname(path), beside) : path;
    const keys = pointer.split('/').slice(1);
    const schema = keys.reduce((value, key) => value?.[key], load(target));
    if (!schema) throw new Error(`${path}: ${ref} points to nothing`);
    const name = isName(schema.title) ? schema.title : capitalized(keys.at(-1) ?? 'Root');
    const origin = `${target}#${pointer}`;
    if (name in origins && origins[name] !== origin)
      throw new Error(`${name} names both ${origins[name]} and ${origin}`);
    if (!(name in origins)) {
      origins[name] = origin; // First, so that a schema may refer to itself.
      definitions[name] = {};
      definitions[name] = { ...closed(schema, target), title: name };
    }
    return name;
  }
}

/** A title in Chinese is for people: a type named after it would be called NoName. */
function isName(title) {
  return /^[A-Za-z]\w*$/.test(title ?? '');
}

function capitalized(key) {
  return key[0].toUpperCase() + key.slice(1);
}
