import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { PackFiles } from '../../engine/compile/compile.js';
import { extendsOf } from '../../engine/compile/overlay.js';
import { parseFiles } from '../../engine/compile/parse.js';
import type { Issue, Words } from '../../engine/issue.js';
import type { PackSource } from './pack-source.js';

/** A pack as it lies in a folder; what cannot be read is an issue, and then there is no source. */
export interface PackReading {
  source?: PackSource;
  issues: Issue[];
}

/** Reads a pack's folder and, where it extends another pack, that one's folder beside it. */
export async function readPackFolder(folder: string): Promise<PackReading> {
  const own = await readFiles(folder);
  if ('issues' in own) return own;
  const extended = baseOf(own.files);
  if (extended === undefined) return { source: own, issues: [] };
  // A name with a path in it would lead out of the folder of packs; the schema refuses it later.
  const base = await readFiles(join(dirname(folder), basename(extended)));
  if (!('issues' in base)) return { source: { files: own.files, base: base.files }, issues: [] };
  // That the base is missing says the compiler, at the place where it is named.
  const missing = base.issues.every(({ code }) => code === 'pack-folder-missing');
  return missing ? { source: own, issues: [] } : base;
}

/** The pack that this one extends: of all its files only that one is read for it. */
function baseOf({ 'pack.json': pack }: PackFiles): string | undefined {
  return pack === undefined ? undefined : extendsOf(parseFiles({ 'pack.json': pack }).documents);
}

async function readFiles(folder: string): Promise<{ files: PackFiles } | { issues: Issue[] }> {
  const entries = await listFiles(folder);
  if ('issues' in entries) return entries;
  const files: PackFiles = {};
  const issues: Issue[] = [];
  // All at once: that a pack has hundreds of files should not cost as many waits.
  const contents = await Promise.all(entries.paths.map((path) => readFile(path).catch(asFault)));
  for (const [index, path] of entries.paths.entries()) {
    const name = relative(folder, path).split(sep).join('/');
    try {
      files[name] = UTF8.decode(contentOf(contents[index]));
    } catch (error) {
      issues.push(unreadable(name, error));
    }
  }
  return issues.length > 0 ? { issues } : { files };
}

function contentOf(read: Uint8Array | Error | undefined): Uint8Array {
  if (read instanceof Uint8Array) return read;
  throw read ?? new Error('nothing was read');
}

function asFault(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** Text that is not UTF-8 is refused, not silently mended. */
const UTF8 = new TextDecoder('utf-8', { fatal: true });

async function listFiles(folder: string): Promise<{ paths: string[] } | { issues: Issue[] }> {
  try {
    const root = await readdir(folder, { withFileTypes: true });
    // A pack is two levels deep; to go deeper would be to read whatever lies beneath a wrong folder.
    const below = await Promise.all(
      root
        .filter((entry) => entry.isDirectory())
        .map((entry) => readdir(join(folder, entry.name), { withFileTypes: true })),
    );
    const files = [...root, ...below.flat()].filter(
      (entry) => entry.isFile() && entry.name.endsWith('.json'),
    );
    return { paths: files.map((entry) => join(entry.parentPath, entry.name)).sort() };
  } catch (error) {
    const words = FOLDER_FAULTS[codeOf(error)];
    return { issues: [words === undefined ? unreadable(folder, error) : words(folder)] };
  }
}

const FOLDER_FAULTS: Record<string, ((folder: string) => Issue) | undefined> = {
  ENOENT: (folder) =>
    fault('pack-folder-missing', folder, {
      zh: `没有“${folder}”这个文件夹`,
      en: `There is no folder “${folder}”`,
    }),
  ENOTDIR: (folder) =>
    fault('pack-folder-is-file', folder, {
      zh: `“${folder}”不是文件夹；定义包是一个文件夹`,
      en: `“${folder}” is not a folder; a pack is one`,
    }),
};

function unreadable(file: string, error: unknown): Issue {
  const code = codeOf(error);
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return notText(file);
  return fault('file-unreadable', file, {
    zh: `无法读取“${file}”（${code}）`,
    en: `“${file}” cannot be read (${code})`,
  });
}

function notText(file: string): Issue {
  return fault('file-not-utf8', file, {
    zh: `“${file}”不是 UTF-8 编码的文本`,
    en: `“${file}” is not text in UTF-8`,
  });
}

function fault(code: string, file: string, message: Words): Issue {
  return { code, severity: 'error', file, pointer: '', message };
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
