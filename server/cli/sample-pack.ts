import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packageRoot } from './package-root.js';

/** The pack that a demonstration shows where none is named: of those that come with Zelian the first that has a sample. */
export function samplePack(): string | undefined {
  const packs = new URL('definitions/packs/', packageRoot());
  if (!existsSync(packs)) return undefined;
  const names = readdirSync(packs).sort();
  const found = names.find((name) => existsSync(new URL(`${name}/samples/`, packs)));
  return found === undefined ? undefined : fileURLToPath(new URL(found, packs));
}
