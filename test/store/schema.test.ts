import type { Database } from '../../server/store/database.js';
import { openDatabase } from '../../server/store/database.js';
import { ENTITIES } from '../../server/store/entities/entities.js';
import { freshDatabase, type TestDatabase } from '../http/databases.js';

let place: TestDatabase;
let database: Database;

beforeAll(async () => {
  place = await freshDatabase();
  database = await openDatabase(place.url);
});

afterAll(async () => {
  await database.close();
  await place.remove();
});

test.each(ENTITIES.map(({ options }) => [options.name, options.columns] as const))(
  'the migrations made %s as the entity says it',
  async (table, columns) => {
    const wanted = Object.entries(columns).map(([name, column]) => ({
      name,
      type: column.type,
      nullable: column.nullable === true,
      primary: column.primary === true,
    }));
    expect(sorted(await columnsOf(table))).toEqual(sorted(wanted));
  },
);

test('opening again leaves the tables as they are', async () => {
  await database.write(
    (sql) => sql`INSERT INTO setting (district, name, value) VALUES (${sql.district}, 'a', 'b')`,
  );
  const again = await openDatabase(place.url);
  const rows = await again.read`SELECT value FROM setting WHERE name = 'a'`;
  await again.close();
  expect(rows).toEqual([{ value: 'b' }]);
});

interface Column {
  name: string;
  type: unknown;
  nullable: boolean;
  primary: boolean;
}

function sorted<T extends { name: string }>(columns: T[]): T[] {
  return columns.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function columnsOf(table: string): Promise<Column[]> {
  const { read } = database;
  if (database.kind === 'sqlite') {
    const rows = await read<{ name: string; type: string; notnull: number; pk: number }>`
      SELECT name, lower(type) AS type, "notnull", pk FROM pragma_table_info(${table})`;
    return rows.map(({ name, type, notnull, pk }) => ({
      name,
      type,
      nullable: notnull === 0,
      primary: pk > 0,
    }));
  }
  const rows = await read<{ name: string; type: string; is_nullable: string; pk: boolean }>`
    SELECT c.column_name AS name, c.data_type AS type, c.is_nullable,
      EXISTS (SELECT 1 FROM information_schema.key_column_usage k
        JOIN information_schema.table_constraints t USING (constraint_name, table_name)
        WHERE t.constraint_type = 'PRIMARY KEY' AND k.table_name = c.table_name
          AND k.column_name = c.column_name) AS pk
    FROM information_schema.columns c WHERE c.table_name = ${table}`;
  return rows.map(({ name, type, is_nullable, pk }) => ({
    name,
    type,
    nullable: is_nullable === 'YES',
    primary: pk,
  }));
}
