/** Who is told what by which way. `clustered`: see first-tables.ts. */
export function outboxTables(clustered: '' | ' WITHOUT ROWID'): string[] {
  return [
    // Until now it said that something had happened, but not to whom that matters; nothing read it.
    'DROP TABLE outbox',
    `CREATE TABLE outbox (
      district text NOT NULL,
      id text NOT NULL,
      key text NOT NULL,
      kind text NOT NULL,
      role text NOT NULL,
      unit text NOT NULL,
      post text,
      case_id text NOT NULL,
      subject text NOT NULL,
      created_at bigint NOT NULL,
      sorted_at bigint,
      PRIMARY KEY (district, id),
      FOREIGN KEY (district, case_id) REFERENCES cases (district, id)
    )`,
    'CREATE UNIQUE INDEX outbox_once ON outbox (district, key)',
    'CREATE INDEX outbox_unsorted ON outbox (district, id) WHERE sorted_at IS NULL',
    'CREATE INDEX outbox_place ON outbox (district, unit, role, id)',
    'CREATE INDEX outbox_post ON outbox (district, post, id) WHERE post IS NOT NULL',
    `CREATE TABLE inbox_mark (
      district text NOT NULL,
      person text NOT NULL,
      letter text NOT NULL,
      PRIMARY KEY (district, person, letter),
      FOREIGN KEY (district, person) REFERENCES person (district, id)
    )${clustered}`,
    `CREATE TABLE contact (
      district text NOT NULL,
      person text NOT NULL,
      address text NOT NULL,
      pace text NOT NULL,
      PRIMARY KEY (district, person),
      FOREIGN KEY (district, person) REFERENCES person (district, id)
    )${clustered}`,
    `CREATE TABLE robot (
      district text NOT NULL,
      id text NOT NULL,
      unit text NOT NULL,
      maker text NOT NULL,
      address text NOT NULL,
      secret text,
      created_at bigint NOT NULL,
      PRIMARY KEY (district, id),
      FOREIGN KEY (district, unit) REFERENCES unit (district, id)
    )${clustered}`,
    `CREATE TABLE message (
      district text NOT NULL,
      id text NOT NULL,
      key text NOT NULL,
      channel text NOT NULL,
      recipient text NOT NULL,
      state text NOT NULL,
      attempts integer NOT NULL,
      next_at bigint NOT NULL,
      leased_until bigint,
      created_at bigint NOT NULL,
      settled_at bigint,
      failure text,
      PRIMARY KEY (district, id)
    )${clustered}`,
    'CREATE UNIQUE INDEX message_once ON message (district, key)',
    // What comes for somebody while a message waits goes into the next one, not beside it.
    `CREATE UNIQUE INDEX message_waiting_one ON message (district, channel, recipient)
      WHERE state = 'waiting'`,
    `CREATE INDEX message_waiting ON message (district, next_at, id) WHERE state = 'waiting'`,
    `CREATE INDEX message_dead ON message (district, settled_at) WHERE state = 'dead'`,
    `CREATE TABLE delivery (
      district text NOT NULL,
      letter text NOT NULL,
      channel text NOT NULL,
      recipient text NOT NULL,
      due_at bigint NOT NULL,
      message text,
      PRIMARY KEY (district, letter, channel, recipient),
      FOREIGN KEY (district, letter) REFERENCES outbox (district, id),
      FOREIGN KEY (district, message) REFERENCES message (district, id)
    )${clustered}`,
    `CREATE INDEX delivery_due ON delivery (district, due_at) WHERE message IS NULL`,
    'CREATE INDEX delivery_message ON delivery (district, message)',
    `CREATE TABLE pace (
      district text NOT NULL,
      name text NOT NULL,
      filled_until bigint NOT NULL,
      PRIMARY KEY (district, name)
    )${clustered}`,
  ];
}

export const OUTBOX_TABLES_UNDONE = [
  'DROP TABLE pace',
  'DROP TABLE delivery',
  'DROP TABLE message',
  'DROP TABLE robot',
  'DROP TABLE contact',
  'DROP TABLE inbox_mark',
  'DROP TABLE outbox',
  `CREATE TABLE outbox (
    district text NOT NULL,
    id text NOT NULL,
    kind text NOT NULL,
    payload text NOT NULL,
    created_at bigint NOT NULL,
    sent_at bigint,
    PRIMARY KEY (district, id)
  )`,
  'CREATE INDEX outbox_waiting ON outbox (district, id) WHERE sent_at IS NULL',
];
