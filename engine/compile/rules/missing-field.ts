import type { CompiledProcess, Program } from '../../program.js';
import { issue, pointerOf } from '../faults.js';
import { effectsOf } from './elements.js';
import { readsIn } from './reads.js';
import type { Rule } from './rules.js';

/** Data of a case that something reads and nothing ever sets: always empty, on a paper, in a ledger, in a condition. */
export const missingField: Rule = (program) => {
  const set = setFields(program);
  return Object.values(program.documents.process).flatMap(({ id, data }) =>
    Object.entries(data ?? {})
      .filter(([name]) => set.get(id)?.has(name) !== true)
      .flatMap(([name, field]) => {
        const readers = readersOf(program, program.processes[id], name);
        return readers.length === 0 ? [] : [neverSet(id, name, field.title ?? name, readers)];
      }),
  );
};

/** The fields of each process that an opening, an effect, or a process that opens it gives a value. */
function setFields(program: Program): Map<string, Set<string>> {
  const fields = new Map<string, Set<string>>();
  const note = (process: string, names: Iterable<string>): void => {
    const known = fields.get(process) ?? new Set();
    for (const name of names) known.add(name);
    fields.set(process, known);
  };
  for (const [id, { openings }] of Object.entries(program.processes))
    for (const { set } of openings) note(id, Object.keys(set));
  for (const { element, process } of effectsOf(program)) {
    if (element.type === 'set') note(process.definition.id, Object.keys(element.set));
    if (element.type === 'open') note(element.process, Object.keys(element.set));
  }
  return fields;
}

/** The files in which case.<name> of this process is read. */
function readersOf(program: Program, process: CompiledProcess | undefined, name: string): string[] {
  if (process === undefined) return [];
  const { id } = process.definition;
  const { form, document, ledger, indicator } = program.documents;
  const candidates = [
    [`processes/${id}.json`, process.definition] as const,
    ...Object.values(form)
      .filter((one) => program.forms[one.id]?.behaviour[id] !== undefined)
      .map((one) => [`forms/${one.id}.json`, one] as const),
    ...Object.values(document)
      .filter((one) => one.process === id)
      .map((one) => [`documents/${one.id}.json`, one] as const),
    ...Object.values(ledger)
      .filter(({ among }) => among?.includes(id))
      .map((one) => [`ledgers/${one.id}.json`, one] as const),
    ...Object.values(indicator)
      .filter(({ among }) => among?.includes(id))
      .map((one) => [`indicators/${one.id}.json`, one] as const),
  ];
  return candidates.flatMap(([file, definition]) =>
    readsIn(definition, 'case').has(name) ? [file] : [],
  );
}

function neverSet(process: string, name: string, title: string, readers: string[]) {
  const where = readers.join(', ');
  return issue(
    'missing-field',
    `processes/${process}.json`,
    pointerOf('data', name),
    {
      zh: `“${title}”（${name}）没有任何地方填写，而 ${where} 要用它`,
      en: `Nothing ever sets “${title}” (${name}), and ${where} needs it`,
    },
    {
      severity: 'warning',
      hint: {
        zh: '在开启方式或动作里用 set 记下它',
        en: 'Set it where a case is opened, or by an effect',
      },
    },
  );
}
