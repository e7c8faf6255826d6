import type { Program } from '../../program.js';
import { fileOf, type FolderKind } from '../documents.js';
import { issue } from '../faults.js';
import { remembered } from '../remembered.js';
import { KIND_WORDS } from '../link/kind-words.js';
import type { Rule } from './rules.js';

/** A form, a paper, a tier, a calendar, a signal or a record type that nothing else in the pack names. */
export const unusedDocument: Rule = (program) =>
  KINDS.flatMap((kind) =>
    titledIn(program, kind)
      .filter(({ id }) => !isNamed(program, kind, id))
      .map(({ id, title }) =>
        issue(
          'unused-document',
          fileOf(kind, id),
          '',
          {
            zh: `${KIND_WORDS[kind].zh}“${title}”（${id}）没有任何地方使用`,
            en: `The ${KIND_WORDS[kind].en} “${title}” (${id}) is used nowhere`,
          },
          { severity: 'warning' },
        ),
      ),
  );

const KINDS = ['form', 'document', 'tier', 'calendar', 'signal', 'record'] as const;
/** Kinds in which something is put to use. Words, samples and stories only speak of it. */
const USERS: FolderKind[] = [
  'tier',
  'record',
  'signal',
  'form',
  'process',
  'calendar',
  'duty',
  'ledger',
  'indicator',
  'document',
];

function titledIn({ documents }: Program, kind: FolderKind): { id: string; title: string }[] {
  return Object.values<{ id: string; title: string }>(documents[kind]);
}

/** Whether another document has the id as a value, or in an expression, or before the dot of an event. */
function isNamed(program: Program, kind: FolderKind, id: string): boolean {
  // What a tier must see to by its own text is its use.
  if (kind === 'tier' && Object.keys(program.tiers[id]?.duties ?? {}).length > 0) return true;
  const by = namesOf(program).get(id);
  const own = fileOf(kind, id);
  return by !== undefined && (by.size > 1 || !by.has(own));
}

/** No id is longer; what is, is a sentence. */
const LONGEST_ID = 64;

const known = new WeakMap<Program, Map<string, Set<string>>>();

/** By what is named: the files that name it. */
function namesOf(program: Program): Map<string, Set<string>> {
  const names = known.get(program) ?? new Map<string, Set<string>>();
  if (known.has(program)) return names;
  known.set(program, names);
  const note = (document: object, file: string): void => {
    for (const name of namesIn(document)) {
      const files = names.get(name);
      if (files === undefined) names.set(name, new Set([file]));
      else files.add(file);
    }
  };
  note(program.documents.parameters, 'parameters.json');
  for (const kind of USERS)
    for (const [id, document] of Object.entries<object>(program.documents[kind]))
      note(document, fileOf(kind, id));
  return names;
}

/** What a document may name. */
const namesIn = remembered((document: object): ReadonlySet<string> => {
  const names = new Set<string>();
  visit(document, (name) => {
    if (name.length <= LONGEST_ID) names.add(name);
  });
  return names;
});

/** Every text in a document: as a whole, what stands before its dot, what it quotes. */
function visit(value: unknown, note: (name: string) => void): void {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach((part) => visit(part, note));
    return;
  }
  if (typeof value !== 'string' || value.length > 2000) return;
  note(value);
  const dot = value.indexOf('.');
  if (dot > 0 && /^[a-z0-9-]+[.]/.test(value)) note(value.slice(0, dot));
  if (!value.includes("'")) return;
  for (const [, quoted = ''] of value.matchAll(/'([a-z0-9-]{1,64})'/g)) note(quoted);
}
