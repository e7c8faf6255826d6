/**
 * What is known of a case where its record has gone from. Places that were left before this table came see on as they
 * did: what they saw then was not kept.
 */
export const PARTING_TABLES = [
  `CREATE TABLE case_parting (
    district text NOT NULL,
    case_id text NOT NULL,
    unit text NOT NULL,
    role text NOT NULL,
    sequence integer NOT NULL,
    produced integer NOT NULL,
    at bigint NOT NULL,
    pack_hash text NOT NULL,
    state text NOT NULL,
    entered_at bigint NOT NULL,
    closed_at bigint,
    headline text NOT NULL,
    snapshot text NOT NULL,
    record_name text NOT NULL,
    record_data text NOT NULL,
    record_units text NOT NULL,
    PRIMARY KEY (district, case_id, unit, role),
    FOREIGN KEY (district, case_id) REFERENCES cases (district, id)
  )`,
  'CREATE INDEX case_parting_unit ON case_parting (district, unit, role)',
];

export const PARTING_TABLES_UNDONE = ['DROP TABLE case_parting'];
