import type { PackDocuments } from '../../difference/pack-documents.js';
import { isObject, type Json } from '../../json.js';
import { pointerOf } from '../../compile/faults.js';
import type { ProcessDocument } from '../../types.js';

/** A place in another document of the pack that names a state, or a task that opens in it. */
export interface Reference {
  file: string;
  pointer: string;
}

/**
 * What else in the pack speaks of a state and of the work that is done only there: stories that expect them, lists and
 * rates that count them, conditions of other processes, tiers that read more while a case is there. Translations are left out: they follow by themselves.
 */
export function referencesTo(
  pack: PackDocuments,
  process: ProcessDocument,
  state: string,
): Reference[] {
  const tasks = Object.keys(process.states[state]?.tasks ?? {}).filter(
    (task) => !opensElsewhere(process, task, state),
  );
  return Object.entries(pack).flatMap(([file, document]) => {
    const folder = file.split('/')[0] ?? '';
    if (folder === 'scenarios')
      return inStory(document, process.id, state, tasks).map((pointer) => ({ file, pointer }));
    if (folder === 'tiers')
      return inAccess(document, process.id, state).map((pointer) => ({ file, pointer }));
    const isOther = file !== `processes/${process.id}.json`;
    if (!isOther || !COUNTING.has(folder) || !speaksOf(document, process.id)) return [];
    return [
      ...quoting(document, [], 'state', [state]),
      ...quoting(document, [], 'task', tasks),
    ].map((pointer) => ({ file, pointer }));
  });
}

const COUNTING = new Set(['ledgers', 'indicators', 'documents', 'duties']);

function opensElsewhere({ states }: ProcessDocument, task: string, state: string): boolean {
  return Object.entries(states).some(
    ([id, { tasks }]) => id !== state && Object.hasOwn(tasks ?? {}, task),
  );
}

/** A ledger or a rate names the processes that it counts. */
function speaksOf(document: Json, process: string): boolean {
  return JSON.stringify(document).includes(`"${process}"`);
}

/** Expressions that compare with one of them: entry.state == 'returned', entry.task in ['visit']. */
function quoting(
  value: Json,
  path: readonly string[],
  property: 'state' | 'task',
  ids: readonly string[],
): string[] {
  if (typeof value === 'string') {
    const isNamed = new RegExp(`\\b${property}\\b`).test(value);
    return isNamed && ids.some((id) => value.includes(`'${id}'`)) ? [pointerOf(...path)] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    quoting(part, [...path, name], property, ids),
  );
}

/** The states of a process in which holders of a tier read more. */
function inAccess(tier: Json, process: string, state: string): string[] {
  const access = isObject(tier) && isObject(tier['access']) ? tier['access'] : {};
  const whiles = isObject(access['while']) ? access['while'] : {};
  return Object.entries(whiles).flatMap(([id, more]) => {
    if (!isObject(more) || more['process'] !== process || !Array.isArray(more['states'])) return [];
    const index = more['states'].indexOf(state);
    return index < 0 ? [] : [pointerOf('access', 'while', id, 'states', index)];
  });
}

/** The steps of a story, of this process or of another, that name it. */
function inStory(story: Json, process: string, state: string, tasks: readonly string[]): string[] {
  if (!isObject(story) || !Array.isArray(story['steps'])) return [];
  const isOwn = story['process'] === process;
  return story['steps'].flatMap((step, index) => {
    if (!isObject(step)) return [];
    const expect = isObject(step['expect']) ? step['expect'] : {};
    const cases = isObject(expect['cases']) ? expect['cases'] : {};
    const submit = isObject(step['submit']) ? step['submit'] : {};
    const correct = isObject(step['correct']) ? step['correct'] : {};
    const of = typeof submit['process'] === 'string' ? submit['process'] === process : isOwn;
    const expected = isObject(expect['tasks']) ? Object.keys(expect['tasks']) : [];
    const isNamed =
      (isOwn && expect['state'] === state) ||
      cases[process] === state ||
      (of && tasks.some((task) => submit['task'] === task)) ||
      (of && tasks.some((task) => correct['task'] === task)) ||
      (isOwn && expected.some((task) => tasks.includes(task)));
    return isNamed ? [`/steps/${index}`] : [];
  });
}
