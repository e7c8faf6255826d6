import fc from 'fast-check';
import { META_SCHEMAS } from '../../engine/compile/shape/meta-schemas.js';

type Documents = Record<string, unknown>;
type Change = (documents: Documents) => void;

/** A change to one or some places of a pack: what is there goes, is called otherwise, or something else stands there. */
export function mutations(sound: Documents): fc.Arbitrary<Change[]> {
  const place = fc.nat();
  const change: fc.Arbitrary<Change> = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(place, garbage()).map(([at, value]) => put(at, value)) },
    { weight: 2, arbitrary: place.map(remove) },
    { weight: 2, arbitrary: fc.tuple(place, place).map(([at, from]) => copyTo(at, from, sound)) },
    { weight: 1, arbitrary: fc.tuple(place, KEYS).map(([at, name]) => rename(at, name)) },
    { weight: 2, arbitrary: fc.tuple(place, expressions()).map(([at, text]) => put(at, text)) },
  );
  return fc.array(change, { minLength: 1, maxLength: 4 });
}

const put =
  (at: number, value: unknown): Change =>
  (documents) => {
    const [holder, key] = nth(documents, at);
    Object.assign(holder, { [key]: value });
  };

const remove =
  (at: number): Change =>
  (documents) => {
    const [holder, key] = nth(documents, at);
    delete holder[key];
  };

/** What stands at one place stands at another as well: well formed, and hardly ever what belongs there. */
const copyTo =
  (at: number, from: number, sound: Documents): Change =>
  (documents) => {
    const [holder, key] = nth(sound, from);
    put(at, structuredClone(holder[key]))(documents);
  };

const rename =
  (at: number, name: string): Change =>
  (documents) => {
    const [holder, key] = nth(documents, at);
    const value = holder[key];
    delete holder[key];
    Object.assign(holder, { [name]: value });
  };

const KEYS = fc.constantFrom(...schemaNames(), '__proto__', 'constructor', 'a', '');

function garbage(): fc.Arbitrary<unknown> {
  return fc.letrec((tie) => ({
    garbage: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>(null, true, 0, -1, 1e308, '', 'loss', 'case.x', '{{ }}', '((', '9'),
      fc.string(),
      fc.dictionary(KEYS, tie('garbage'), { maxKeys: 6 }),
      fc.array(tie('garbage'), { maxLength: 4 }),
    ),
  })).garbage;
}

/** What looks like an expression, and mostly is none that means anything. */
function expressions(): fc.Arbitrary<string> {
  const word = fc.constantFrom(
    ...['case', 'record', 'form', 'event', 'params', 'today', 'units', 'entry', 'in', 'has'],
    ...['.', '(', ')', '[', ']', '{', '}', '{{', '}}', '&&', '||', '!', '?', ':', '==', '<', '+'],
    ...["'x'", '1', '-1', '1e9', 'true', 'null', 'size', 'matches', 'missingSince', 'outcome', '%'],
  );
  return fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
}

/** Every object or list within with each of its keys, by number, round and round. */
function nth(documents: Documents, at: number): [Documents, string] {
  const all = holdersIn(documents);
  return all[at % all.length] ?? [documents, 'pack.json'];
}

function holdersIn(root: Documents, into: [Documents, string][] = []): [Documents, string][] {
  for (const key of Object.keys(root)) {
    into.push([root, key]);
    const below = root[key];
    if (typeof below === 'object' && below !== null) holdersIn(below as Documents, into);
  }
  return into;
}

function schemaNames(): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    Object.entries(value).forEach(([name, part]) => {
      if (name === 'properties') Object.keys(part as object).forEach((one) => found.add(one));
      visit(part);
    });
  };
  visit(META_SCHEMAS);
  return [...found];
}
