/** What a copy of a database holds, seen at one moment. */
export interface Copied {
  /** The migrations that made its tables, in order. */
  migrations: string[];
  /** How many rows each table has. */
  tables: Record<string, number>;
  /** The ids of the uploaded files that it names. */
  files: string[];
}

/** TypeORM's own table: it says which migrations were done, and is made anew by doing them. */
export const MIGRATIONS_TABLE = 'migrations';

/** A name as a statement takes it; the names of tables and columns are the database's own. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** How the line begins that says whose rows follow; rows are objects of JSON. */
export const TABLE_BEGINS = '=';
