import type { Database } from './database.js';

/** The migrations of this version that were not done; those of a later one do not matter. */
export async function migrationsMissing({ source, read }: Database): Promise<string[]> {
  const rows = await read<{ name: string }>`SELECT name FROM migrations`;
  const done = new Set(rows.map(({ name }) => name));
  return source.migrations
    .map((migration) => migration.name ?? migration.constructor.name)
    .filter((name) => !done.has(name));
}
