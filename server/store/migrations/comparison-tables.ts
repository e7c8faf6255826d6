/** Registers that were compared with the records, and what did not agree. `clustered`: see first-tables.ts. */
export function comparisonTables(clustered: '' | ' WITHOUT ROWID'): string[] {
  return [
    `CREATE TABLE comparison (
      district text NOT NULL,
      id text NOT NULL,
      at bigint NOT NULL,
      person text NOT NULL,
      post text NOT NULL,
      unit text NOT NULL,
      record_type text NOT NULL,
      title text NOT NULL,
      ours integer NOT NULL,
      theirs integer NOT NULL,
      same integer NOT NULL,
      unread integer NOT NULL,
      ignored text NOT NULL,
      PRIMARY KEY (district, id),
      FOREIGN KEY (district, unit) REFERENCES unit (district, id)
    )${clustered}`,
    'CREATE INDEX comparison_unit ON comparison (district, unit, at)',
    `CREATE TABLE comparison_finding (
      district text NOT NULL,
      comparison text NOT NULL,
      number integer NOT NULL,
      kind text NOT NULL,
      name text NOT NULL,
      ours text NOT NULL,
      theirs text NOT NULL,
      fields text NOT NULL,
      outcome text,
      note text,
      settled_at bigint,
      settled_by text,
      PRIMARY KEY (district, comparison, number),
      FOREIGN KEY (district, comparison) REFERENCES comparison (district, id)
    )${clustered}`,
    `CREATE INDEX comparison_finding_kind
      ON comparison_finding (district, comparison, kind, outcome, number)`,
  ];
}

export const COMPARISON_TABLES_UNDONE = ['DROP TABLE comparison_finding', 'DROP TABLE comparison'];
