/** What is put in force, by whom, and what becomes of open cases. `clustered`: see first-tables.ts. */
export function publicationTables(clustered: '' | ' WITHOUT ROWID'): string[] {
  return [
    `CREATE TABLE pack_activation (
      district text NOT NULL,
      number integer NOT NULL,
      hash text NOT NULL,
      at bigint NOT NULL,
      person text,
      approved_by text,
      note text,
      PRIMARY KEY (district, number),
      FOREIGN KEY (district, hash) REFERENCES pack_version (district, hash)
    )${clustered}`,
    // What was published before is known by its first time only; what is in force came last.
    `INSERT INTO pack_activation (district, number, hash, at, person, note)
      SELECT district, row_number() OVER (PARTITION BY district ORDER BY active, published_at, hash),
        hash, published_at, published_by, note FROM pack_version`,
    `CREATE TABLE draft_base (
      district text NOT NULL,
      draft text NOT NULL,
      revision integer NOT NULL,
      hash text,
      files text,
      PRIMARY KEY (district, draft, revision),
      FOREIGN KEY (district, draft) REFERENCES draft (district, id)
    )${clustered}`,
    `CREATE TABLE draft_release (
      district text NOT NULL,
      draft text NOT NULL,
      number integer NOT NULL,
      revision integer NOT NULL,
      state text NOT NULL,
      asked_at bigint NOT NULL,
      asked_by text NOT NULL,
      plan text NOT NULL,
      effective_at bigint,
      decided_at bigint,
      decided_by text,
      words text,
      PRIMARY KEY (district, draft, number),
      FOREIGN KEY (district, draft) REFERENCES draft (district, id)
    )${clustered}`,
    `CREATE INDEX draft_release_scheduled ON draft_release (district, effective_at)
      WHERE state = 'scheduled'`,
    `CREATE TABLE migration (
      district text NOT NULL,
      id text NOT NULL,
      hash text NOT NULL,
      sources text NOT NULL,
      mapping text NOT NULL,
      at bigint NOT NULL,
      person text NOT NULL,
      done_at bigint,
      PRIMARY KEY (district, id),
      FOREIGN KEY (district, hash) REFERENCES pack_version (district, hash)
    )${clustered}`,
    'CREATE INDEX migration_running ON migration (district, at) WHERE done_at IS NULL',
    `CREATE TABLE case_move (
      district text NOT NULL,
      migration text NOT NULL,
      case_id text NOT NULL,
      from_hash text NOT NULL,
      at bigint NOT NULL,
      reason text,
      PRIMARY KEY (district, migration, case_id),
      FOREIGN KEY (district, migration) REFERENCES migration (district, id),
      FOREIGN KEY (district, case_id) REFERENCES cases (district, id)
    )${clustered}`,
    'CREATE INDEX case_move_case ON case_move (district, case_id)',
  ];
}

export const PUBLICATION_TABLES_UNDONE = [
  'DROP TABLE case_move',
  'DROP TABLE migration',
  'DROP TABLE draft_release',
  'DROP TABLE draft_base',
  'DROP TABLE pack_activation',
];
