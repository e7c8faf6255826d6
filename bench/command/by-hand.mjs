// The limit: the rows of one command written with better-sqlite3 and nothing else, one commit each.
// Told how many, it answers how many a second it did.
import Database from 'better-sqlite3';

const [, , file] = process.argv;
const database = new Database(file);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec(`
  CREATE TABLE cases (id TEXT PRIMARY KEY, state TEXT, sequence INTEGER, snapshot TEXT);
  CREATE TABLE event (case_id TEXT, sequence INTEGER, at INTEGER, event TEXT, effects TEXT,
    PRIMARY KEY (case_id, sequence));
  CREATE TABLE task (id TEXT PRIMARY KEY, case_id TEXT, role TEXT, unit TEXT, due_at INTEGER, closed_at INTEGER);
  CREATE INDEX task_open ON task (unit, role) WHERE closed_at IS NULL;
  CREATE TABLE timer (case_id TEXT, key TEXT, due_at INTEGER, PRIMARY KEY (case_id, key));
  CREATE INDEX timer_due ON timer (due_at);
  CREATE TABLE outbox (id INTEGER PRIMARY KEY, kind TEXT, payload TEXT);
  CREATE TABLE command (key TEXT PRIMARY KEY, reply TEXT);
`);

const NOW = Date.UTC(2026, 8, 16);
const TEXT = 'x'.repeat(600);
const write = {
  case: database.prepare(
    'UPDATE cases SET state = ?, sequence = ?, snapshot = ? WHERE id = ? AND sequence = ?',
  ),
  event: database.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?)'),
  closeTask: database.prepare('UPDATE task SET closed_at = ? WHERE id = ?'),
  task: database.prepare('INSERT INTO task VALUES (?, ?, ?, ?, ?, NULL)'),
  timer: database.prepare(
    'INSERT INTO timer VALUES (?, ?, ?) ON CONFLICT (case_id, key) DO UPDATE SET due_at = excluded.due_at',
  ),
  outbox: database.prepare('INSERT INTO outbox (kind, payload) VALUES (?, ?)'),
  command: database.prepare('INSERT INTO command VALUES (?, ?)'),
  newCase: database.prepare('INSERT INTO cases VALUES (?, ?, 1, ?)'),
};

let done = 0;
const open = database.transaction((id) => {
  write.newCase.run(id, 'search', TEXT);
  write.task.run(`${id}.1`, id, 'clerk', 'counter', NOW);
});
const command = database.transaction((id) => {
  if (write.case.run('search', 2, TEXT, id, 1).changes !== 1) throw new Error('the case changed');
  write.event.run(id, 2, NOW, TEXT, TEXT);
  write.closeTask.run(NOW, `${id}.1`);
  write.task.run(`${id}.2`, id, 'clerk', 'counter', NOW);
  write.timer.run(id, 'due/search', NOW);
  write.timer.run(id, 'after/seven', NOW);
  write.outbox.run('done', TEXT);
  write.command.run(`key-${id}`, TEXT);
});

process.on('message', (amount) => {
  const ids = Array.from({ length: amount }, () => `case-${(done += 1)}`);
  ids.forEach(open);
  const began = performance.now();
  ids.forEach((id) => command(id));
  process.send((amount * 1000) / (performance.now() - began));
});
