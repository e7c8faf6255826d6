import { compile } from 'json-schema-to-typescript';
import { bundle } from './bundle.mjs';

/** The TypeScript of one root schema and of everything it refers to. */
export async function typesOf(schema) {
  const { root, name } = bundle(schema);
  const code = await compile(root, name, {
    bannerComment: '',
    // A document or a message has the properties that its schema names, no others.
    additionalProperties: false,
    // What a schema leaves open is unknown: it must be looked at before it is used.
    unknownAny: true,
    unreachableDefinitions: true,
    // An array with a length limit is still an array, not a union of tuples.
    ignoreMinAndMaxItems: true,
  });
  refuseNumberedNames(code, schema);
  return code.replaceAll(REMARK, '').replaceAll(ONLY_REMARK, '');
}

/** What the library adds to each definition's description, and no reader needs. */
const REMARK = / \*\n \* This interface was referenced by .*\n \* via the `definition` .*\n/g;
const ONLY_REMARK =
  /\/\*\*\n \* This interface was referenced by .*\n \* via the `definition` .*\n \*\/\n/g;

/** Two schemas of one title would be told apart by a number, which changes when a third one comes. */
function refuseNumberedNames(code, schema) {
  const names = [...code.matchAll(/^export (?:type|interface) (\w+)/gm)].map((match) => match[1]);
  const numbered = names.filter(
    (name) => /\d$/.test(name) && names.includes(name.replace(/\d+$/, '')),
  );
  if (numbered.length > 0) {
    throw new Error(`${schema}: titles used more than once, numbered here: ${numbered.join(', ')}`);
  }
}
