import type { Flood } from './flood.js';

/** A file as it stands after it was uploaded. */
export async function addFile({ database, clock }: Flood, id: string, by: string): Promise<void> {
  await database.write(
    (sql) => sql`INSERT INTO file (district, id, name, type, size, uploaded_by, at)
      VALUES (${sql.district}, ${id}, ${`${id}.jpg`}, 'image/jpeg', 1000, ${by}, ${clock.now()})`,
  );
}
