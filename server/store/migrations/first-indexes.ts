/** How the first tables are found: what is open, due or waiting has an index of its own that stays small. */
export const FIRST_INDEXES = [
  'CREATE UNIQUE INDEX pack_version_active ON pack_version (district) WHERE active',
  'CREATE INDEX unit_within ON unit (district, within)',
  'CREATE INDEX session_expiry ON session (district, expires_at)',
  'CREATE INDEX post_place ON post (district, unit, role)',
  'CREATE INDEX post_holder ON post (district, holder)',
  'CREATE INDEX record_name ON record (district, type, name, id)',
  'CREATE INDEX record_unit_unit ON record_unit (district, unit, type)',
  `CREATE UNIQUE INDEX cases_only_one
    ON cases (district, record_type, record, process) WHERE exclusive AND closed_at IS NULL`,
  'CREATE INDEX cases_record ON cases (district, record_type, record)',
  'CREATE INDEX cases_opened ON cases (district, opened_at)',
  'CREATE INDEX cases_open_version ON cases (district, pack_hash) WHERE closed_at IS NULL',
  'CREATE INDEX case_unit_unit ON case_unit (district, unit, role)',
  'CREATE INDEX task_case ON task (district, case_id)',
  'CREATE INDEX task_open ON task (district, unit, role) WHERE closed_at IS NULL',
  `CREATE INDEX task_open_post
    ON task (district, post) WHERE closed_at IS NULL AND post IS NOT NULL`,
  'CREATE INDEX task_overdue ON task (district, due_at) WHERE closed_at IS NULL AND overdue',
  'CREATE INDEX timer_pending ON timer (district, due_at, case_id, key) WHERE failed_at IS NULL',
  'CREATE INDEX timer_failed ON timer (district, failed_at) WHERE failed_at IS NOT NULL',
  'CREATE INDEX notice_case ON notice (district, case_id)',
  'CREATE INDEX notice_open ON notice (district, unit, role) WHERE acknowledged_at IS NULL',
  'CREATE INDEX file_case ON file (district, case_id)',
  'CREATE INDEX outbox_waiting ON outbox (district, id) WHERE sent_at IS NULL',
];
