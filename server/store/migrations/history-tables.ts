/** What chains events, and what histories are found by. `clustered`: see first-tables.ts. */
export function historyTables(clustered: '' | ' WITHOUT ROWID'): string[] {
  return [
    `CREATE TABLE journal (
      district text NOT NULL,
      case_id text NOT NULL,
      sequence integer NOT NULL,
      hash text NOT NULL,
      seal integer,
      PRIMARY KEY (district, case_id, sequence)
    )${clustered}`,
    'CREATE INDEX journal_seal ON journal (district, seal) WHERE seal IS NOT NULL',
    'CREATE INDEX journal_unsealed ON journal (district, case_id) WHERE seal IS NULL',
    `CREATE TABLE seal (
      district text NOT NULL,
      number integer NOT NULL,
      at bigint NOT NULL,
      events integer NOT NULL,
      hash text NOT NULL,
      keyed boolean NOT NULL,
      PRIMARY KEY (district, number)
    )`,
    'CREATE INDEX telling_told ON telling (district, told_at)',
  ];
}

export const HISTORY_TABLES_UNDONE = [
  'DROP INDEX telling_told',
  'DROP TABLE seal',
  'DROP TABLE journal',
];
