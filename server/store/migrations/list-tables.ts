/** What ledgers and indicators stand on. `clustered`: see first-tables.ts. */
export function listTables(clustered: '' | ' WITHOUT ROWID'): string[] {
  return [
    "ALTER TABLE task ADD COLUMN first_role text NOT NULL DEFAULT ''",
    "ALTER TABLE task ADD COLUMN first_unit text NOT NULL DEFAULT ''",
    // Where a task was handed over before, only the last place is known.
    'UPDATE task SET first_role = role, first_unit = unit',
    'CREATE INDEX cases_process ON cases (district, process, id)',
    `CREATE TABLE kept_period (
      district text NOT NULL,
      indicator text NOT NULL,
      period text NOT NULL,
      taken_at bigint,
      PRIMARY KEY (district, indicator, period)
    )${clustered}`,
    `CREATE TABLE kept_figure (
      district text NOT NULL,
      indicator text NOT NULL,
      period text NOT NULL,
      unit text NOT NULL,
      tally text NOT NULL,
      PRIMARY KEY (district, indicator, period, unit),
      FOREIGN KEY (district, indicator, period)
        REFERENCES kept_period (district, indicator, period),
      FOREIGN KEY (district, unit) REFERENCES unit (district, id)
    )${clustered}`,
  ];
}

export const LIST_TABLES_UNDONE = [
  'DROP TABLE kept_figure',
  'DROP TABLE kept_period',
  'DROP INDEX cases_process',
  'ALTER TABLE task DROP COLUMN first_unit',
  'ALTER TABLE task DROP COLUMN first_role',
];
