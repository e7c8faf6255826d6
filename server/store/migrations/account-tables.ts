/** Terms of office, substitutes, second factors and what was done to accounts. `clustered`: see first-tables.ts. */
export function accountTables(clustered: '' | ' WITHOUT ROWID'): string[] {
  return [
    'ALTER TABLE person ADD COLUMN deactivated_at bigint',
    'ALTER TABLE person ADD COLUMN must_change_password boolean NOT NULL DEFAULT false',
    'ALTER TABLE session ADD COLUMN user_agent text',
    `ALTER TABLE session ADD COLUMN means text NOT NULL DEFAULT 'password'`,
    'CREATE INDEX session_person ON session (district, person)',
    `CREATE TABLE post_term (
      district text NOT NULL,
      id text NOT NULL,
      post text NOT NULL,
      person text NOT NULL,
      from_at bigint,
      to_at bigint,
      named_by text,
      named_at bigint,
      PRIMARY KEY (district, id),
      FOREIGN KEY (district, post) REFERENCES post (district, id),
      FOREIGN KEY (district, person) REFERENCES person (district, id)
    )${clustered}`,
    'CREATE INDEX post_term_post ON post_term (district, post)',
    'CREATE INDEX post_term_person ON post_term (district, person)',
    // Since when those who hold a post have held it was not kept before.
    `INSERT INTO post_term (district, id, post, person)
      SELECT district, id, id, holder FROM post WHERE holder IS NOT NULL`,
    `CREATE TABLE substitution (
      district text NOT NULL,
      id text NOT NULL,
      post text NOT NULL,
      holder text NOT NULL,
      person text NOT NULL,
      from_at bigint NOT NULL,
      to_at bigint NOT NULL,
      named_by text NOT NULL,
      named_at bigint NOT NULL,
      PRIMARY KEY (district, id),
      FOREIGN KEY (district, post) REFERENCES post (district, id),
      FOREIGN KEY (district, holder) REFERENCES person (district, id),
      FOREIGN KEY (district, person) REFERENCES person (district, id)
    )${clustered}`,
    'CREATE INDEX substitution_end ON substitution (district, to_at)',
    `CREATE TABLE second_factor (
      district text NOT NULL,
      person text NOT NULL,
      secret text NOT NULL,
      begun_at bigint NOT NULL,
      confirmed_at bigint,
      last_step bigint NOT NULL,
      PRIMARY KEY (district, person),
      FOREIGN KEY (district, person) REFERENCES person (district, id)
    )${clustered}`,
    `CREATE TABLE recovery_code (
      district text NOT NULL,
      person text NOT NULL,
      code_hash text NOT NULL,
      used_at bigint,
      PRIMARY KEY (district, person, code_hash),
      FOREIGN KEY (district, person) REFERENCES person (district, id)
    )${clustered}`,
    `CREATE TABLE oidc_attempt (
      district text NOT NULL,
      token_hash text NOT NULL,
      state text NOT NULL,
      nonce text NOT NULL,
      verifier text NOT NULL,
      expires_at bigint NOT NULL,
      PRIMARY KEY (district, token_hash)
    )${clustered}`,
    'CREATE INDEX oidc_attempt_end ON oidc_attempt (district, expires_at)',
    `CREATE TABLE account_event (
      district text NOT NULL,
      number integer NOT NULL,
      at bigint NOT NULL,
      kind text NOT NULL,
      by_person text,
      person text,
      post text,
      details text NOT NULL,
      PRIMARY KEY (district, number)
    )${clustered}`,
    'CREATE INDEX account_event_person ON account_event (district, person, number)',
  ];
}

export const ACCOUNT_TABLES_UNDONE = [
  'DROP TABLE account_event',
  'DROP TABLE oidc_attempt',
  'DROP TABLE recovery_code',
  'DROP TABLE second_factor',
  'DROP TABLE substitution',
  'DROP TABLE post_term',
  'DROP INDEX session_person',
  'ALTER TABLE session DROP COLUMN means',
  'ALTER TABLE session DROP COLUMN user_agent',
  'ALTER TABLE person DROP COLUMN must_change_password',
  'ALTER TABLE person DROP COLUMN deactivated_at',
];
