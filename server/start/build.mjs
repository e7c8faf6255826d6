import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { npm } from './command.mjs';

const SOURCES = ['engine', 'server', 'client', 'definitions/schema'];
const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json', 'nest-cli.json'];
const BUILT = 'dist/.built';

/** Builds server and client into dist/ unless it holds what these sources give. */
export function build() {
  const sources = fingerprint();
  if (existsSync(BUILT) && readFileSync(BUILT, 'utf8') === sources) return;
  console.log('正在构建…… Building …');
  npm('run', '--silent', 'build');
  mkdirSync('dist', { recursive: true });
  writeFileSync(BUILT, sources);
}

/** A hash of the contents, not of the times: a checkout sets every time anew. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [...SETTINGS, ...SOURCES.flatMap(filesIn)]) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
}
