/** The first tables of cases. `clustered`: see first-tables.ts. */
export function firstCaseTables(clustered: '' | ' WITHOUT ROWID'): string[] {
  return [
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
  ];
}
