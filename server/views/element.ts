import { isDerived } from '../../engine/duty/derived-process.js';
import type { Program } from '../../engine/program.js';

/** A part of a document, as far as readers are concerned. */
export interface Element {
  title?: string;
  description?: string;
  cites?: string[];
  assumes?: string;
}

/** The element of the pack at a pointer such as processes/x.json#/states/y, in the program's language. */
export function elementAt(program: Program, pointer: string): Element | undefined {
  const [file = '', path = ''] = pointer.split('#');
  let value: unknown = documentIn(program, file);
  for (const part of path.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
      return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return typeof value === 'object' && value !== null ? value : undefined;
}

/** Its title in the program's language, where it has one. */
export function titleAt(program: Program, pointer: string): string | undefined {
  return elementAt(program, pointer)?.title;
}

/** All documents of a program by file, in the program's language. */
export function documentsOf(program: Program): { file: string; kind: string; document: object }[] {
  const { policy, parameters, unitTypes, records, tiers, signals, forms, processes } = program;
  const { duties, ledgers, indicators } = program;
  const many = (folder: string, kind: string, documents: Record<string, object>) =>
    Object.entries(documents)
      // What was made of a duty is written there.
      .filter(([id]) => !isDerived(id))
      .map(([id, document]) => ({ file: `${folder}/${id}.json`, kind, document }));
  return [
    { file: 'policy.json', kind: 'policy', document: policy },
    { file: 'parameters.json', kind: 'parameters', document: { parameters } },
    { file: 'units.json', kind: 'units', document: { types: unitTypes } },
    ...many('tiers', 'tier', tiers),
    ...many('records', 'record', records),
    ...many('signals', 'signal', definitionsOf(signals)),
    ...many('forms', 'form', definitionsOf(forms)),
    ...many('processes', 'process', definitionsOf(processes)),
    ...many('calendars', 'calendar', program.documents.calendar),
    ...many('documents', 'document', definitionsOf(program.printed)),
    ...many('duties', 'duty', definitionsOf(duties)),
    ...many('ledgers', 'ledger', definitionsOf(ledgers)),
    ...many('indicators', 'indicator', definitionsOf(indicators)),
  ];
}

/** A program never changes, so its documents are listed once. */
const LISTED = new WeakMap<Program, Map<string, object>>();

function documentIn(program: Program, file: string): object | undefined {
  let documents = LISTED.get(program);
  if (documents === undefined) {
    documents = new Map(documentsOf(program).map((one) => [one.file, one.document]));
    LISTED.set(program, documents);
  }
  return documents.get(file);
}

function definitionsOf(compiled: Record<string, { definition: object }>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(compiled).map(([id, { definition }]) => [id, definition]),
  );
}
