/** As the holder of which posts somebody read, and by which unit's right they looked for somebody who was not found. */
export const OVERSIGHT_TABLES = [
  'ALTER TABLE access_log ADD COLUMN posts text',
  'ALTER TABLE access_log ADD COLUMN unit text',
];

export const OVERSIGHT_TABLES_UNDONE = [
  'ALTER TABLE access_log DROP COLUMN unit',
  'ALTER TABLE access_log DROP COLUMN posts',
];
