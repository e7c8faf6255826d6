import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CannotStart } from '../../cannot-start.js';
import type { Call } from '../command-line.js';
import { CLEAN, FOUND } from '../exit-codes.js';
import { packageRoot } from '../package-root.js';

/** zelian types: derives the types of definitions and of the wire from their schemas. */
export function types(check: boolean, { ended }: Call): void {
  const script = new URL('server/cli/types/generate.mjs', packageRoot());
  // It runs from the sources and with what builds them; an installed server has neither.
  if (!existsSync(script)) throw noSources();
  const args = [fileURLToPath(script), ...(check ? ['--check'] : [])];
  const { status } = spawnSync(process.execPath, args, { cwd: packageRoot(), stdio: 'inherit' });
  ended(status === 0 ? CLEAN : FOUND);
}

function noSources(): CannotStart {
  return new CannotStart('no-sources', {
    zh: '只有源代码仓库里才能生成类型',
    en: 'Types are derived in a checkout of the sources only',
  });
}
