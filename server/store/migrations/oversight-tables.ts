/**
 * As the holder of which posts somebody read; by which unit's right they looked for somebody who was not found; and letters
 * that are about no case, since a record that somebody looked at may have none.
 */
export const OVERSIGHT_TABLES = {
  sqlite: [...logColumns(), ...lettersOfSqlite('case_id text')],
  postgres: [...logColumns(), 'ALTER TABLE outbox ALTER COLUMN case_id DROP NOT NULL'],
};

export const OVERSIGHT_TABLES_UNDONE = {
  sqlite: [...withoutLooks(), ...lettersOfSqlite('case_id text NOT NULL'), ...noLogColumns()],
  postgres: [
    ...withoutLooks(),
    'ALTER TABLE outbox ALTER COLUMN case_id SET NOT NULL',
    ...noLogColumns(),
  ],
};

function logColumns(): string[] {
  return [
    'ALTER TABLE access_log ADD COLUMN posts text',
    'ALTER TABLE access_log ADD COLUMN unit text',
  ];
}

function noLogColumns(): string[] {
  return ['ALTER TABLE access_log DROP COLUMN unit', 'ALTER TABLE access_log DROP COLUMN posts'];
}

function withoutLooks(): string[] {
  return [
    'DELETE FROM delivery WHERE letter IN (SELECT id FROM outbox WHERE case_id IS NULL)',
    'DELETE FROM outbox WHERE case_id IS NULL',
  ];
}

/** SQLite changes no column: both tables are made anew, the one that refers to the other first let go of. */
function lettersOfSqlite(caseColumn: string): string[] {
  return [
    `CREATE TABLE outbox_next (
      district text NOT NULL,
      id text NOT NULL,
      key text NOT NULL,
      kind text NOT NULL,
      role text NOT NULL,
      unit text NOT NULL,
      post text,
      ${caseColumn},
      subject text NOT NULL,
      created_at bigint NOT NULL,
      sorted_at bigint,
      PRIMARY KEY (district, id),
      FOREIGN KEY (district, case_id) REFERENCES cases (district, id)
    )`,
    `INSERT INTO outbox_next (district, id, key, kind, role, unit, post, case_id, subject,
      created_at, sorted_at) SELECT district, id, key, kind, role, unit, post, case_id, subject,
      created_at, sorted_at FROM outbox`,
    `CREATE TABLE delivery_next (
      district text NOT NULL,
      letter text NOT NULL,
      channel text NOT NULL,
      recipient text NOT NULL,
      due_at bigint NOT NULL,
      message text,
      PRIMARY KEY (district, letter, channel, recipient),
      FOREIGN KEY (district, letter) REFERENCES outbox_next (district, id),
      FOREIGN KEY (district, message) REFERENCES message (district, id)
    ) WITHOUT ROWID`,
    `INSERT INTO delivery_next (district, letter, channel, recipient, due_at, message)
      SELECT district, letter, channel, recipient, due_at, message FROM delivery`,
    'DROP TABLE delivery',
    'DROP TABLE outbox',
    'ALTER TABLE outbox_next RENAME TO outbox',
    'ALTER TABLE delivery_next RENAME TO delivery',
    'CREATE UNIQUE INDEX outbox_once ON outbox (district, key)',
    'CREATE INDEX outbox_unsorted ON outbox (district, id) WHERE sorted_at IS NULL',
    'CREATE INDEX outbox_place ON outbox (district, unit, role, id)',
    'CREATE INDEX outbox_post ON outbox (district, post, id) WHERE post IS NOT NULL',
    'CREATE INDEX delivery_due ON delivery (district, due_at) WHERE message IS NULL',
    'CREATE INDEX delivery_message ON delivery (district, message)',
  ];
}
