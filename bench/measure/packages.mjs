import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How many packages a production installation has, and how much room they take. */
export function packages() {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  // A package for another kind of machine is in the lock file, but not installed.
  const folders = Object.entries(packages)
    .filter(([folder, { dev }]) => folder !== '' && dev !== true && existsSync(folder))
    .map(([folder]) => folder);
  const bytes = folders.reduce((sum, folder) => sum + sizeOf(folder), 0);
  return [
    {
      path: 'production packages',
      ours: `${folders.length} (${Math.round(bytes / 1024 ** 2)} MiB)`,
      target: '≤ 400',
      met: folders.length <= 400,
    },
  ];
}

/** What lies in a package's own node_modules is a package of the list itself. */
function sizeOf(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sizeOf(path) : statSync(path).size;
    })
    .reduce((sum, size) => sum + size, 0);
}
