/** Registers that are read in from sheets: each import, what was wrong in it, what it changed. `clustered`: see first-tables.ts. */
export function importTables(clustered: '' | ' WITHOUT ROWID'): string[] {
  return [
    // The values of the fields that a pack says identify a record; null where it has none, or not all of them.
    'ALTER TABLE record ADD COLUMN identity text',
    `CREATE UNIQUE INDEX record_identity ON record (district, type, identity)
      WHERE identity IS NOT NULL`,
    `CREATE TABLE import_run (
      district text NOT NULL,
      id text NOT NULL,
      kind text NOT NULL,
      subject text NOT NULL,
      person text NOT NULL,
      name text NOT NULL,
      file text,
      sha256 text NOT NULL,
      state text NOT NULL,
      mode text,
      keep_empty boolean NOT NULL,
      header text NOT NULL,
      chosen text NOT NULL,
      total integer NOT NULL,
      done_rows integer NOT NULL,
      added integer NOT NULL,
      changed integer NOT NULL,
      moved integer NOT NULL,
      unchanged integer NOT NULL,
      faulty integer NOT NULL,
      faults integer NOT NULL,
      examples text NOT NULL,
      failure text,
      at bigint NOT NULL,
      started_at bigint,
      ended_at bigint,
      cancelled boolean NOT NULL,
      lease text,
      lease_until bigint NOT NULL,
      PRIMARY KEY (district, id)
    )${clustered}`,
    'CREATE INDEX import_run_person ON import_run (district, person, at)',
    `CREATE INDEX import_run_waiting ON import_run (district, lease_until)
      WHERE state IN ('checking', 'running')`,
    'CREATE INDEX import_run_file ON import_run (district, at) WHERE file IS NOT NULL',
    `CREATE TABLE import_fault (
      district text NOT NULL,
      run text NOT NULL,
      number integer NOT NULL,
      line integer NOT NULL,
      field text NOT NULL,
      code text NOT NULL,
      value text,
      details text NOT NULL,
      PRIMARY KEY (district, run, number),
      FOREIGN KEY (district, run) REFERENCES import_run (district, id)
    )${clustered}`,
    `CREATE TABLE record_change (
      district text NOT NULL,
      type text NOT NULL,
      record text NOT NULL,
      version integer NOT NULL,
      run text NOT NULL,
      before text NOT NULL,
      at bigint NOT NULL,
      PRIMARY KEY (district, type, record, version),
      FOREIGN KEY (district, type, record) REFERENCES record (district, type, id),
      FOREIGN KEY (district, run) REFERENCES import_run (district, id)
    )${clustered}`,
  ];
}

export const IMPORT_TABLES_UNDONE = [
  'DROP TABLE record_change',
  'DROP TABLE import_fault',
  'DROP TABLE import_run',
  'DROP INDEX record_identity',
  'ALTER TABLE record DROP COLUMN identity',
];
