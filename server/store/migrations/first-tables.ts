/**
 * The first tables.
 *
 * @param clustered what is said of narrow tables that are read by their key: SQLite keeps them in
 *   the order of the key then, instead of beside it
 */
export function firstTables(clustered: '' | ' WITHOUT ROWID'): string[] {
  return [
    `CREATE TABLE pack_version (
      district text NOT NULL,
      hash text NOT NULL,
      pack text NOT NULL,
      version text NOT NULL,
      title text NOT NULL,
      files text NOT NULL,
      published_at bigint NOT NULL,
      published_by text,
      active boolean NOT NULL,
      PRIMARY KEY (district, hash)
    )`,
    `CREATE TABLE unit (
      district text NOT NULL,
      id text NOT NULL,
      type text NOT NULL,
      title text NOT NULL,
      within text,
      path text NOT NULL,
      PRIMARY KEY (district, id)
    )`,
    `CREATE TABLE person (
      district text NOT NULL,
      id text NOT NULL,
      name text NOT NULL,
      password_hash text NOT NULL,
      administrator boolean NOT NULL,
      failures integer NOT NULL,
      blocked_until bigint,
      PRIMARY KEY (district, id)
    )`,
    `CREATE TABLE session (
      district text NOT NULL,
      token_hash text NOT NULL,
      person text NOT NULL,
      created_at bigint NOT NULL,
      expires_at bigint NOT NULL,
      PRIMARY KEY (district, token_hash),
      FOREIGN KEY (district, person) REFERENCES person (district, id)
    )${clustered}`,
    `CREATE TABLE post (
      district text NOT NULL,
      id text NOT NULL,
      role text NOT NULL,
      unit text NOT NULL,
      holder text,
      PRIMARY KEY (district, id),
      FOREIGN KEY (district, unit) REFERENCES unit (district, id),
      FOREIGN KEY (district, holder) REFERENCES person (district, id)
    )`,
    `CREATE TABLE record (
      district text NOT NULL,
      type text NOT NULL,
      id text NOT NULL,
      name text NOT NULL,
      data text NOT NULL,
      version integer NOT NULL,
      PRIMARY KEY (district, type, id)
    )`,
    `CREATE TABLE record_unit (
      district text NOT NULL,
      type text NOT NULL,
      record text NOT NULL,
      relation text NOT NULL,
      unit text NOT NULL,
      PRIMARY KEY (district, type, record, relation),
      FOREIGN KEY (district, type, record) REFERENCES record (district, type, id),
      FOREIGN KEY (district, unit) REFERENCES unit (district, id)
    )${clustered}`,
    `CREATE TABLE telling (
      district text NOT NULL,
      signal text NOT NULL,
      record_type text NOT NULL,
      record text NOT NULL,
      day text NOT NULL,
      event text NOT NULL,
      data text NOT NULL,
      told_by_person text NOT NULL,
      told_by_post text NOT NULL,
      told_at bigint NOT NULL,
      PRIMARY KEY (district, signal, record_type, record, day),
      FOREIGN KEY (district, record_type, record) REFERENCES record (district, type, id)
    )`,
    `CREATE TABLE cases (
      district text NOT NULL,
      id text NOT NULL,
      process text NOT NULL,
      pack_hash text NOT NULL,
      record_type text NOT NULL,
      record text NOT NULL,
      state text NOT NULL,
      sequence integer NOT NULL,
      opened_at bigint NOT NULL,
      entered_at bigint NOT NULL,
      closed_at bigint,
      headline text NOT NULL,
      exclusive boolean NOT NULL,
      snapshot text NOT NULL,
      PRIMARY KEY (district, id),
      FOREIGN KEY (district, record_type, record) REFERENCES record (district, type, id),
      FOREIGN KEY (district, pack_hash) REFERENCES pack_version (district, hash)
    )`,
    `CREATE TABLE case_unit (
      district text NOT NULL,
      case_id text NOT NULL,
      unit text NOT NULL,
      role text NOT NULL,
      PRIMARY KEY (district, case_id, unit, role),
      FOREIGN KEY (district, case_id) REFERENCES cases (district, id)
    )${clustered}`,
    `CREATE TABLE case_event (
      district text NOT NULL,
      case_id text NOT NULL,
      sequence integer NOT NULL,
      at bigint NOT NULL,
      event text NOT NULL,
      effects text NOT NULL,
      PRIMARY KEY (district, case_id, sequence),
      FOREIGN KEY (district, case_id) REFERENCES cases (district, id)
    )`,
    `CREATE TABLE task (
      district text NOT NULL,
      id text NOT NULL,
      case_id text NOT NULL,
      task text NOT NULL,
      role text NOT NULL,
      unit text NOT NULL,
      post text,
      opened_at bigint NOT NULL,
      due_at bigint,
      estimated boolean NOT NULL,
      overdue boolean NOT NULL,
      closed_at bigint,
      ended text,
      closed_by_person text,
      closed_by_post text,
      PRIMARY KEY (district, id),
      FOREIGN KEY (district, case_id) REFERENCES cases (district, id)
    )`,
    `CREATE TABLE timer (
      district text NOT NULL,
      case_id text NOT NULL,
      key text NOT NULL,
      due_at bigint NOT NULL,
      failed_at bigint,
      failure text,
      PRIMARY KEY (district, case_id, key),
      FOREIGN KEY (district, case_id) REFERENCES cases (district, id)
    )${clustered}`,
    `CREATE TABLE notice (
      district text NOT NULL,
      id text NOT NULL,
      kind text NOT NULL,
      case_id text NOT NULL,
      role text NOT NULL,
      unit text NOT NULL,
      title text NOT NULL,
      at bigint NOT NULL,
      from_person text,
      from_post text,
      acknowledged_at bigint,
      acknowledged_by text,
      PRIMARY KEY (district, id),
      FOREIGN KEY (district, case_id) REFERENCES cases (district, id)
    )`,
    `CREATE TABLE produced_document (
      district text NOT NULL,
      case_id text NOT NULL,
      number integer NOT NULL,
      document text NOT NULL,
      at bigint NOT NULL,
      content text NOT NULL,
      PRIMARY KEY (district, case_id, number),
      FOREIGN KEY (district, case_id) REFERENCES cases (district, id)
    )`,
    `CREATE TABLE file (
      district text NOT NULL,
      id text NOT NULL,
      name text NOT NULL,
      type text NOT NULL,
      size integer NOT NULL,
      uploaded_by text NOT NULL,
      at bigint NOT NULL,
      case_id text,
      PRIMARY KEY (district, id),
      FOREIGN KEY (district, case_id) REFERENCES cases (district, id)
    )`,
    `CREATE TABLE command (
      district text NOT NULL,
      key text NOT NULL,
      person text NOT NULL,
      request_hash text NOT NULL,
      reply text NOT NULL,
      at bigint NOT NULL,
      PRIMARY KEY (district, key)
    )${clustered}`,
    `CREATE TABLE outbox (
      district text NOT NULL,
      id text NOT NULL,
      kind text NOT NULL,
      payload text NOT NULL,
      created_at bigint NOT NULL,
      sent_at bigint,
      PRIMARY KEY (district, id)
    )`,
    `CREATE TABLE setting (
      district text NOT NULL,
      name text NOT NULL,
      value text NOT NULL,
      PRIMARY KEY (district, name)
    )${clustered}`,
  ];
}
