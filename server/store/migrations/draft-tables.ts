/** Packs that are being worked on. `clustered`: see first-tables.ts. */
export function draftTables(clustered: '' | ' WITHOUT ROWID'): string[] {
  return [
    'ALTER TABLE pack_version ADD COLUMN note text',
    `CREATE TABLE draft (
      district text NOT NULL,
      id text NOT NULL,
      pack text NOT NULL,
      title text NOT NULL,
      base_hash text,
      base_files text,
      state text NOT NULL,
      revision integer NOT NULL,
      created_at bigint NOT NULL,
      created_by text NOT NULL,
      changed_at bigint NOT NULL,
      changed_by text NOT NULL,
      PRIMARY KEY (district, id),
      FOREIGN KEY (district, base_hash) REFERENCES pack_version (district, hash)
    )${clustered}`,
    `CREATE TABLE draft_file (
      district text NOT NULL,
      draft text NOT NULL,
      path text NOT NULL,
      text text,
      revision integer NOT NULL,
      PRIMARY KEY (district, draft, path),
      FOREIGN KEY (district, draft) REFERENCES draft (district, id)
    )${clustered}`,
    `CREATE TABLE draft_change (
      district text NOT NULL,
      draft text NOT NULL,
      revision integer NOT NULL,
      path text NOT NULL,
      at bigint NOT NULL,
      person text NOT NULL,
      label text NOT NULL,
      place integer NOT NULL,
      removed text,
      inserted text,
      PRIMARY KEY (district, draft, revision, path),
      FOREIGN KEY (district, draft) REFERENCES draft (district, id)
    )${clustered}`,
  ];
}

export const DRAFT_TABLES_UNDONE = [
  'DROP TABLE draft_change',
  'DROP TABLE draft_file',
  'DROP TABLE draft',
  'ALTER TABLE pack_version DROP COLUMN note',
];
