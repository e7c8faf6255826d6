import { addLetter } from '../../dist/server/store/writing/letters.js';
import { appendEvent, updateCase } from '../../dist/server/store/writing/cases.js';
import { closeTask, insertTask, setTimer } from '../../dist/server/store/writing/work.js';
import { DISTRICT } from '../../dist/server/store/district.js';

export const NOW = Date.UTC(2026, 8, 16);
const DAY = 24 * 3_600_000;
const TEXT = 'x'.repeat(500);
const PLACE = { role: 'clerk', unit: 'u' };
const OPENED = { role: 'clerk', relation: 'counter', openedAt: NOW, dueAt: NOW + DAY };

/** The rows that a decided command leaves: the case, its event, a task that ends, two that open, a timer, a letter. */
export function decided(id) {
  const present = {
    id,
    process: 'loss',
    state: 'missing',
    sequence: 1,
    enteredAt: NOW,
    data: { TEXT },
  };
  return {
    id,
    present,
    kase: { ...present, state: 'search', sequence: 2 },
    event: { type: 'submitted', task: 'look', at: NOW, data: { TEXT } },
    effects: [{ type: 'state-entered', state: 'search', because: TEXT }],
    tasks: ['search', 'tell'].map((task) => ({
      task,
      opened: { ...OPENED, id: `${id}.2.${task}` },
    })),
    letter: {
      id: `l-${id}`,
      key: `task/${id}`,
      kind: 'task',
      case: id,
      subject: `${id}.2.search`,
      at: NOW,
    },
  };
}

/** Writes them as the product does. */
export async function write(sql, { id, present, kase, event, effects, tasks, letter }) {
  const previous = await updateCase(sql, kase, present, 'A parcel');
  appendEvent(sql, kase, event, effects, previous);
  const by = { person: 'p', post: 'o' };
  closeTask(sql, `${id}.1.look`, { at: NOW, end: 'done', by });
  for (const { task, opened } of tasks) insertTask(sql, id, task, opened, PLACE);
  setTimer(sql, id, 'due/search', { dueAt: NOW + DAY });
  addLetter(sql, letter, { ...PLACE, post: null });
}

/** What must be there before: units, a record, and the cases with a task each. Statements, for either database. */
export function before(ids) {
  const text = (value) => `'${value}'`;
  const rows = (make) => ids.map((id) => `(${make(id).join(', ')})`).join(', ');
  const d = text(DISTRICT);
  const snapshot = text(JSON.stringify(decided('').present));
  return [
    `INSERT INTO unit (district, id, type, title, within, path) VALUES
      (${d}, 'top', 'office', 'Office', NULL, '/top/'), (${d}, 'u', 'counter', 'Counter', 'top', '/top/u/')`,
    `INSERT INTO record (district, type, id, name, data, version) VALUES (${d}, 'parcel', 'r', 'A parcel', '{}', 1)`,
    `INSERT INTO cases (district, id, process, pack_hash, record_type, record, state, sequence, opened_at,
      entered_at, closed_at, headline, exclusive, snapshot) VALUES ${rows((id) => [
        ...[d, text(id), "'loss'", "'h'", "'parcel'", "'r'", "'missing'", 1, NOW, NOW],
        ...['NULL', "'A parcel'", 'FALSE', snapshot],
      ])}`,
    `INSERT INTO case_unit (district, case_id, unit, role) VALUES ${rows((id) => [d, text(id), "'u'", "''"])}`,
    `INSERT INTO journal (district, case_id, sequence, hash) VALUES ${rows((id) => [d, text(id), 1, "'first'"])}`,
    `INSERT INTO task (district, id, case_id, task, role, unit, first_role, first_unit, opened_at, estimated, overdue)
      VALUES ${rows((id) => [
        ...[d, text(`${id}.1.look`), text(id), "'look'", "'clerk'", "'u'", "'clerk'", "'u'"],
        ...[NOW, 'FALSE', 'FALSE'],
      ])}`,
  ];
}

/** The tables that a command writes, with what their rows are in order by. */
export const WRITTEN = ['cases', 'case_event', 'journal', 'task', 'timer', 'outbox', 'case_count'];
