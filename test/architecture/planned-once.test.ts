import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** SQLite plans a statement anew with every value that stands alone after one of these words. */
const ALONE = /\b(LIMIT|OFFSET) \$\{|\bLIKE \$\{[^}]*\}(?! \|\|)/g;

test('no statement is planned anew each time it is run', () => {
  const files = readdirSync('server/store', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('/migrations/'));
  expect(files.length).toBeGreaterThan(100);
  const alone = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(ALONE)].map(([found]) => `${file}: ${found}`),
  );
  expect(alone).toEqual([]);
});
