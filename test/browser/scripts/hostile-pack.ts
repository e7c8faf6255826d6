import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile, type PackFiles } from '../../../engine/compile/compile.js';
import { accessFolder } from '../../http/access-folder.js';
import type { ListFolder } from '../../http/list-folder.js';
import { payload } from './payloads.js';

/** One text within a document: where it stands, by names, and what it says. */
interface Slot {
  file: string;
  path: string[];
  value: string;
}

export interface HostilePack {
  folder: ListFolder;
  /** Places where the language takes any text, and kinds of places at which it refuses what is none of theirs, with its codes. */
  taken: string[];
  refused: Map<string, string[]>;
}

/**
 * The flood watch with lists and rights of access, where every text that the language takes any words for holds a payload:
 * titles, descriptions, choices, templates, clauses, names of people and units, what is known of records.
 */
export async function hostilePack(): Promise<HostilePack> {
  const folder = await accessFolder();
  await rm(join(folder.path, 'scenarios'), { recursive: true });
  const files = await filesIn(folder.path);
  // Whoever administers comes on as the others do.
  files[SAMPLE] = files[SAMPLE]!.replace(
    /"administrator": ?true/,
    '"administrator": true, "demonstration": true',
  );
  const slots = Object.entries(files).flatMap(([file, text], first) =>
    textsIn(JSON.parse(text), []).map(({ path, value }, index) => ({
      ...{ file, path, value: value + payload(first + index, mostIn(file)) },
    })),
  );
  const codes = new Map<string, string[]>();
  for (const slot of slots) {
    // What one title of a form takes, all take.
    const kind = kindOf(slot);
    if (!codes.has(kind)) codes.set(kind, errorsIn(saying(files, [slot])));
  }
  const taken = slots.filter((slot) => codes.get(kindOf(slot))!.length === 0);
  const refused = new Map([...codes].filter(([, found]) => found.length > 0));
  const hostile = saying(files, taken);
  const together = errorsIn(hostile);
  if (together.length > 0) throw new Error(`All at once they are refused: ${together.join(', ')}`);
  for (const [file, text] of Object.entries(hostile))
    await writeFile(join(folder.path, file), text);
  return { folder, taken: taken.map(placeOf), refused };
}

const SAMPLE = 'samples/river.json';

/** What is known of a record may be shorter than what a document says. */
function mostIn(file: string): number {
  return file === SAMPLE ? 30 : 100;
}

/** forms title, forms to left: the folder and the name of a text, or of that in which it stands. */
function kindOf({ file, path }: Slot): string {
  const [folder = ''] = file.split('/');
  const names = path.filter((name) => !/^\d+$/.test(name)).slice(-2);
  return [folder, ...(names.at(-1) === 'title' ? ['title'] : names)].join(' ');
}

/** forms/review.json#/schema/properties/opinion/title */
function placeOf({ file, path }: Slot): string {
  return `${file}#/${path.join('/')}`;
}

function saying(files: PackFiles, slots: Slot[]): PackFiles {
  const changed = new Map<string, unknown>();
  for (const { file, path, value } of slots) {
    const document = changed.get(file) ?? (JSON.parse(files[file]!) as unknown);
    changed.set(file, document);
    let holder = document as Record<string, unknown>;
    for (const name of path.slice(0, -1)) holder = holder[name] as Record<string, unknown>;
    holder[path.at(-1)!] = value;
  }
  return {
    ...files,
    ...Object.fromEntries([...changed].map(([file, document]) => [file, JSON.stringify(document)])),
  };
}

function errorsIn(files: PackFiles): string[] {
  const { issues } = compile(files);
  return issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

function textsIn(value: unknown, path: string[]): { path: string[]; value: string }[] {
  if (typeof value === 'string') return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, [...path, name]));
}

async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    name.endsWith('.json'),
  );
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
    ),
  );
}
