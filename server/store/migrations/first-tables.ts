/**
 * The first tables: the ground on which cases stand.
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
      PRIMARY KEY (district, id)
    )`,
    `CREATE TABLE sign_in_attempt (
      district text NOT NULL,
      subject text NOT NULL,
      failures integer NOT NULL,
      blocked_until bigint NOT NULL,
      last_at bigint NOT NULL,
      PRIMARY KEY (district, subject)
    )${clustered}`,
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
