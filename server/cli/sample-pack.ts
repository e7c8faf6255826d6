import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packageRoot } from './package-root.js';

/**
 * The pack that a demonstration shows where none is named: of those that come with Zelian the first
 * that has a sample, one that stands by itself before one that adapts another.
 */
export function samplePack(): string | undefined {
  const packs = new URL('definitions/packs/', packageRoot());
  if (!existsSync(packs)) return undefined;
  const names = readdirSync(packs)
    .sort()
    .filter((name) => existsSync(new URL(`${name}/samples/`, packs)));
  const found =
    names.find((name) => !adaptsAnother(new URL(`${name}/pack.json`, packs))) ?? names[0];
  return found === undefined ? undefined : fileURLToPath(new URL(found, packs));
}

/** What is wrong with the file is said when the pack is loaded. */
function adaptsAnother(file: URL): boolean {
  return existsSync(file) && /^ {2}"extends":/m.test(readFileSync(file, 'utf8'));
}
