import type { FOLDERS } from '../../compile/documents.js';
import type { PackDocuments } from '../../difference/pack-documents.js';
import { isObject } from '../../json.js';
import type { DutyDocument, Fields, ProcessDocument, RecordDocument } from '../../types.js';
import type { ConditionNames } from '../condition/condition.js';

/** A place where a form is filled. */
export interface FormUser {
  file: string;
  pointer: string;
  /** What it is called: the task, the opening or the duty. */
  title: string;
  /** What it belongs to: the process; undefined of a duty. */
  within?: string;
  /** The tiers whose posts fill it, by id; none where every tier that supervises may. */
  roles: string[];
}

/** Where a form is filled: by tasks and openings of processes, and for duties. */
export function usersOfForm(documents: PackDocuments, form: string): FormUser[] {
  const ofProcesses = allOf<ProcessDocument>(documents, 'processes').flatMap(([file, process]) =>
    usersInProcess(file, process, form),
  );
  const ofDuties = allOf<DutyDocument>(documents, 'duties')
    .filter(([, duty]) => duty.form === form)
    .map(([file, { title, role }]) => ({ file, pointer: '/form', title, roles: [role] }));
  return [...ofProcesses, ...ofDuties];
}

function usersInProcess(file: string, process: Partial<ProcessDocument>, form: string): FormUser[] {
  // As it is typed, a part may be missing.
  const { opens = {}, states = {}, title: within = '' } = process;
  const openings = Object.entries(opens)
    .filter(([, opening]) => opening.form === form)
    .map(([id, { title, roles = [] }]) => ({
      file,
      pointer: `/opens/${id}`,
      title: title ?? within,
      within,
      roles,
    }));
  const tasks = Object.entries(states).flatMap(([state, { tasks: all = {} }]) =>
    Object.entries(all)
      .filter(([, task]) => task.form === form)
      .map(([id, { title, role }]) => ({
        file,
        pointer: `/states/${state}/tasks/${id}`,
        title,
        within,
        roles: [role],
      })),
  );
  return [...openings, ...tasks];
}

/** What the expressions of a form may read beside the form: what all that fill it have. */
export function readableBeside(
  documents: PackDocuments,
  form: string,
): { case: Fields; record: Fields } {
  const files = new Set(usersOfForm(documents, form).map(({ file }) => file));
  const users = [...files].map(
    (file) => documents[file] as unknown as ProcessDocument | DutyDocument,
  );
  return {
    case: inAll(users.map(dataOf)),
    record: inAll(
      users.map((user) => {
        const about = 'about' in user ? user.about : undefined;
        const record = documents[`records/${about ?? ''}.json`] as unknown as
          RecordDocument | undefined;
        return record?.schema.properties ?? {};
      }),
    ),
  };
}

/** Those as the names that conditions write. */
export function namesBeside(documents: PackDocuments, form: string): ConditionNames {
  const readable = readableBeside(documents, form);
  return { ...named('case', readable.case), ...named('record', readable.record) };
}

export function named(owner: string, fields: Fields): ConditionNames {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [`${owner}.${name}`, field]),
  );
}

/** A duty remembers its days and the figures that it brings along. */
function dataOf(user: ProcessDocument | DutyDocument): Fields {
  if (user.kind === 'process') return user.data ?? {};
  const figures = Object.entries(user.figures ?? {}).map(([name, { title }]) => [
    name,
    { type: 'integer', title },
  ]);
  return Object.fromEntries(figures) as Fields;
}

function inAll(all: Fields[]): Fields {
  const [first = {}, ...others] = all;
  return Object.fromEntries(
    Object.entries(first).filter(([name]) => others.every((other) => Object.hasOwn(other, name))),
  );
}

function allOf<Document>(
  documents: PackDocuments,
  folder: keyof typeof FOLDERS,
): [string, Document][] {
  return Object.entries(documents).flatMap(([file, value]) =>
    file.startsWith(`${folder}/`) && isObject(value)
      ? [[file, value as unknown as Document] as [string, Document]]
      : [],
  );
}
