CREATE TABLE "migrations" ("id" SERIAL NOT NULL, "timestamp" bigint NOT NULL, "name" character varying NOT NULL, CONSTRAINT "PK_8c82d7f526340ab734260ea46be" PRIMARY KEY ("id"));
CREATE TABLE pack_version (
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
    );
CREATE TABLE unit (
      district text NOT NULL,
      id text NOT NULL,
      type text NOT NULL,
      title text NOT NULL,
      within text,
      path text NOT NULL,
      PRIMARY KEY (district, id)
    );
CREATE TABLE person (
      district text NOT NULL,
      id text NOT NULL,
      name text NOT NULL,
      password_hash text NOT NULL,
      administrator boolean NOT NULL,
      PRIMARY KEY (district, id)
    );
CREATE TABLE sign_in_attempt (
      district text NOT NULL,
      subject text NOT NULL,
      failures integer NOT NULL,
      blocked_until bigint NOT NULL,
      last_at bigint NOT NULL,
      PRIMARY KEY (district, subject)
    );
CREATE TABLE session (
      district text NOT NULL,
      token_hash text NOT NULL,
      person text NOT NULL,
      created_at bigint NOT NULL,
      expires_at bigint NOT NULL,
      PRIMARY KEY (district, token_hash),
      FOREIGN KEY (district, person) REFERENCES person (district, id)
    );
CREATE TABLE post (
      district text NOT NULL,
      id text NOT NULL,
      role text NOT NULL,
      unit text NOT NULL,
      holder text,
      PRIMARY KEY (district, id),
      FOREIGN KEY (district, unit) REFERENCES unit (district, id),
      FOREIGN KEY (district, holder) REFERENCES person (district, id)
    );
CREATE TABLE record (
      district text NOT NULL,
      type text NOT NULL,
      id text NOT NULL,
      name text NOT NULL,
      data text NOT NULL,
      version integer NOT NULL,
      PRIMARY KEY (district, type, id)
    );
CREATE TABLE record_unit (
      district text NOT NULL,
      type text NOT NULL,
      record text NOT NULL,
      relation text NOT NULL,
      unit text NOT NULL,
      PRIMARY KEY (district, type, record, relation),
      FOREIGN KEY (district, type, record) REFERENCES record (district, type, id),
      FOREIGN KEY (district, unit) REFERENCES unit (district, id)
    );
CREATE TABLE telling (
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
    );
CREATE TABLE command (
      district text NOT NULL,
      key text NOT NULL,
      person text NOT NULL,
      request_hash text NOT NULL,
      reply text NOT NULL,
      at bigint NOT NULL,
      PRIMARY KEY (district, key)
    );
CREATE TABLE outbox (
      district text NOT NULL,
      id text NOT NULL,
      kind text NOT NULL,
      payload text NOT NULL,
      created_at bigint NOT NULL,
      sent_at bigint,
      PRIMARY KEY (district, id)
    );
CREATE TABLE setting (
      district text NOT NULL,
      name text NOT NULL,
      value text NOT NULL,
      PRIMARY KEY (district, name)
    );
CREATE TABLE cases (
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
    );
CREATE TABLE case_unit (
      district text NOT NULL,
      case_id text NOT NULL,
      unit text NOT NULL,
      role text NOT NULL,
      PRIMARY KEY (district, case_id, unit, role),
      FOREIGN KEY (district, case_id) REFERENCES cases (district, id)
    );
CREATE TABLE case_event (
      district text NOT NULL,
      case_id text NOT NULL,
      sequence integer NOT NULL,
      at bigint NOT NULL,
      event text NOT NULL,
      effects text NOT NULL,
      PRIMARY KEY (district, case_id, sequence),
      FOREIGN KEY (district, case_id) REFERENCES cases (district, id)
    );
CREATE TABLE task (
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
    );
CREATE TABLE timer (
      district text NOT NULL,
      case_id text NOT NULL,
      key text NOT NULL,
      due_at bigint NOT NULL,
      failed_at bigint,
      failure text,
      PRIMARY KEY (district, case_id, key),
      FOREIGN KEY (district, case_id) REFERENCES cases (district, id)
    );
CREATE TABLE notice (
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
    );
CREATE TABLE produced_document (
      district text NOT NULL,
      case_id text NOT NULL,
      number integer NOT NULL,
      document text NOT NULL,
      at bigint NOT NULL,
      content text NOT NULL,
      PRIMARY KEY (district, case_id, number),
      FOREIGN KEY (district, case_id) REFERENCES cases (district, id)
    );
CREATE TABLE file (
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
    );
CREATE UNIQUE INDEX pack_version_active ON pack_version (district) WHERE active;
CREATE INDEX unit_within ON unit (district, within);
CREATE INDEX session_expiry ON session (district, expires_at);
CREATE INDEX post_place ON post (district, unit, role);
CREATE INDEX post_holder ON post (district, holder);
CREATE INDEX record_name ON record (district, type, name, id);
CREATE INDEX record_unit_unit ON record_unit (district, unit, type);
CREATE UNIQUE INDEX cases_only_one
    ON cases (district, record_type, record, process) WHERE exclusive AND closed_at IS NULL;
CREATE INDEX cases_record ON cases (district, record_type, record);
CREATE INDEX cases_opened ON cases (district, opened_at);
CREATE INDEX cases_open_version ON cases (district, pack_hash) WHERE closed_at IS NULL;
CREATE INDEX case_unit_unit ON case_unit (district, unit, role);
CREATE INDEX task_case ON task (district, case_id);
CREATE INDEX task_open ON task (district, unit, role) WHERE closed_at IS NULL;
CREATE INDEX task_open_post
    ON task (district, post) WHERE closed_at IS NULL AND post IS NOT NULL;
CREATE INDEX task_overdue ON task (district, due_at) WHERE closed_at IS NULL AND overdue;
CREATE INDEX timer_pending ON timer (district, due_at, case_id, key) WHERE failed_at IS NULL;
CREATE INDEX timer_failed ON timer (district, failed_at) WHERE failed_at IS NOT NULL;
CREATE INDEX notice_case ON notice (district, case_id);
CREATE INDEX notice_open ON notice (district, unit, role) WHERE acknowledged_at IS NULL;
CREATE INDEX file_case ON file (district, case_id);
CREATE INDEX outbox_waiting ON outbox (district, id) WHERE sent_at IS NULL;
INSERT INTO migrations (timestamp, name) VALUES (1795392000000, 'Begin1795392000000');
CREATE TABLE duty_opening (
      district text NOT NULL,
      duty text NOT NULL,
      unit text NOT NULL,
      opens_on text NOT NULL,
      due_on text NOT NULL,
      case_id text,
      PRIMARY KEY (district, duty, unit, opens_on),
      FOREIGN KEY (district, unit) REFERENCES unit (district, id),
      FOREIGN KEY (district, case_id) REFERENCES cases (district, id)
    );
CREATE INDEX duty_opening_day ON duty_opening (district, opens_on);
CREATE INDEX duty_opening_case ON duty_opening (district, case_id);
INSERT INTO migrations (timestamp, name) VALUES (1795503600000, 'Duties1795503600000');
ALTER TABLE task ADD COLUMN first_role text NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN first_unit text NOT NULL DEFAULT '';
UPDATE task SET first_role = role, first_unit = unit;
CREATE INDEX cases_process ON cases (district, process, id);
CREATE TABLE kept_period (
      district text NOT NULL,
      indicator text NOT NULL,
      period text NOT NULL,
      taken_at bigint,
      PRIMARY KEY (district, indicator, period)
    );
CREATE TABLE kept_figure (
      district text NOT NULL,
      indicator text NOT NULL,
      period text NOT NULL,
      unit text NOT NULL,
      tally text NOT NULL,
      PRIMARY KEY (district, indicator, period, unit),
      FOREIGN KEY (district, indicator, period)
        REFERENCES kept_period (district, indicator, period),
      FOREIGN KEY (district, unit) REFERENCES unit (district, id)
    );
INSERT INTO migrations (timestamp, name) VALUES (1795590000000, 'Lists1795590000000');
ALTER TABLE pack_version ADD COLUMN note text;
CREATE TABLE draft (
      district text NOT NULL,
      id text NOT NULL,
      pack text NOT NULL,
      title text NOT NULL,
      base_hash text,
      base_files text,
      state text NOT NULL,
      revision integer NOT NULL,
      created_at bigint NOT NULL,
      created_by text NOT NULL,
      changed_at bigint NOT NULL,
      changed_by text NOT NULL,
      PRIMARY KEY (district, id),
      FOREIGN KEY (district, base_hash) REFERENCES pack_version (district, hash)
    );
CREATE TABLE draft_file (
      district text NOT NULL,
      draft text NOT NULL,
      path text NOT NULL,
      text text,
      revision integer NOT NULL,
      PRIMARY KEY (district, draft, path),
      FOREIGN KEY (district, draft) REFERENCES draft (district, id)
    );
CREATE TABLE draft_change (
      district text NOT NULL,
      draft text NOT NULL,
      revision integer NOT NULL,
      path text NOT NULL,
      at bigint NOT NULL,
      person text NOT NULL,
      label text NOT NULL,
      place integer NOT NULL,
      removed text,
      inserted text,
      PRIMARY KEY (district, draft, revision, path),
      FOREIGN KEY (district, draft) REFERENCES draft (district, id)
    );
INSERT INTO migrations (timestamp, name) VALUES (1795600000000, 'Drafts1795600000000');
CREATE TABLE pack_activation (
      district text NOT NULL,
      number integer NOT NULL,
      hash text NOT NULL,
      at bigint NOT NULL,
      person text,
      approved_by text,
      note text,
      PRIMARY KEY (district, number),
      FOREIGN KEY (district, hash) REFERENCES pack_version (district, hash)
    );
INSERT INTO pack_activation (district, number, hash, at, person, note)
      SELECT district, row_number() OVER (PARTITION BY district ORDER BY active, published_at, hash),
        hash, published_at, published_by, note FROM pack_version;
CREATE TABLE draft_base (
      district text NOT NULL,
      draft text NOT NULL,
      revision integer NOT NULL,
      hash text,
      files text,
      PRIMARY KEY (district, draft, revision),
      FOREIGN KEY (district, draft) REFERENCES draft (district, id)
    );
CREATE TABLE draft_release (
      district text NOT NULL,
      draft text NOT NULL,
      number integer NOT NULL,
      revision integer NOT NULL,
      state text NOT NULL,
      asked_at bigint NOT NULL,
      asked_by text NOT NULL,
      plan text NOT NULL,
      effective_at bigint,
      decided_at bigint,
      decided_by text,
      words text,
      PRIMARY KEY (district, draft, number),
      FOREIGN KEY (district, draft) REFERENCES draft (district, id)
    );
CREATE INDEX draft_release_scheduled ON draft_release (district, effective_at)
      WHERE state = 'scheduled';
CREATE TABLE migration (
      district text NOT NULL,
      id text NOT NULL,
      hash text NOT NULL,
      sources text NOT NULL,
      mapping text NOT NULL,
      at bigint NOT NULL,
      person text NOT NULL,
      done_at bigint,
      PRIMARY KEY (district, id),
      FOREIGN KEY (district, hash) REFERENCES pack_version (district, hash)
    );
CREATE INDEX migration_running ON migration (district, at) WHERE done_at IS NULL;
CREATE TABLE case_move (
      district text NOT NULL,
      migration text NOT NULL,
      case_id text NOT NULL,
      from_hash text NOT NULL,
      at bigint NOT NULL,
      reason text,
      PRIMARY KEY (district, migration, case_id),
      FOREIGN KEY (district, migration) REFERENCES migration (district, id),
      FOREIGN KEY (district, case_id) REFERENCES cases (district, id)
    );
CREATE INDEX case_move_case ON case_move (district, case_id);
INSERT INTO migrations (timestamp, name) VALUES (1795800000000, 'Publication1795800000000');
