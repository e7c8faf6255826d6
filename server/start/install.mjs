import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { npm } from './command.mjs';

/** The floor of Nest 12, Vite 8 and ESLint 10; package.json says the same. */
const OLDEST_NODE = [20, 19];

const INSTALLED = 'node_modules/.package-lock.json';
const COMPILED_FOR = 'node_modules/.node-abi';

/** Installs the packages of package-lock.json unless they are there already. Needs Node and npm, nothing else. */
export function install() {
  refuseOldNode();
  if (isInstalled() && isCompiledForThisNode()) return;
  console.log('正在安装依赖，首次约需几分钟…… Installing packages; the first time takes minutes …');
  // Also what builds and tests, where NODE_ENV is production.
  npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=warn');
  writeFileSync(COMPILED_FOR, process.versions.modules);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  const oldest = OLDEST_NODE.join('.');
  console.error(
    `需要 Node.js ${oldest} 或更高版本，当前是 ${process.versions.node}。请从 https://nodejs.org 安装。\n` +
      `Node.js ${oldest} or later is needed; this is ${process.versions.node}. See https://nodejs.org.`,
  );
  process.exit(1);
}

/** Whether what npm noted, last of all, in node_modules is what the lock file asks for. */
function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  const installed = packages(INSTALLED);
  return Object.entries(packages('package-lock.json')).every(([path, { version, optional }]) => {
    const found = installed[path];
    // Binaries for other systems are in the lock file but not on the disk.
    return path === '' || (found ? found.version === version : optional);
  });
}

/** SQLite's binding is compiled for one generation of Node and does not load in another. */
function isCompiledForThisNode() {
  return (
    !existsSync(COMPILED_FOR) || readFileSync(COMPILED_FOR, 'utf8') === process.versions.modules
  );
}

function packages(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}
