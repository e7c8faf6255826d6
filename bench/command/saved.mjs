import { DataSource } from 'typeorm';
import { DISTRICT } from '../../dist/server/store/district.js';
import { ENTITIES } from '../../dist/server/store/entities/entities.js';
import { NOW } from './decided.mjs';

/** The same rows by TypeORM's `save`, as most programs that have it write them; without a hash or counts. */
export async function saving(url) {
  const source = await new DataSource({
    type: 'postgres',
    url,
    entities: ENTITIES,
    poolSize: 10,
  }).initialize();
  const run = (command) => source.transaction((manager) => save(manager, command));
  return { run, close: () => source.destroy() };
}

async function save(manager, { id, kase, event, effects, tasks, letter }) {
  const district = DISTRICT;
  const row = { state: kase.state, sequence: kase.sequence, entered_at: NOW, headline: 'A parcel' };
  await manager.save('cases', { district, id, ...row, snapshot: JSON.stringify(kase) });
  const written = { event: JSON.stringify(event), effects: JSON.stringify(effects) };
  await manager.save('case_event', { district, case_id: id, sequence: 2, at: NOW, ...written });
  await manager.save('journal', { district, case_id: id, sequence: 2, hash: 'x'.repeat(64) });
  const ended = { closed_at: NOW, ended: 'done', closed_by_person: 'p', closed_by_post: 'o' };
  await manager.save('task', { district, id: `${id}.1.look`, ...ended });
  await manager.save(
    'task',
    tasks.map(({ task, opened }) => taskRow(id, task, opened)),
  );
  await manager.save('timer', { district, case_id: id, key: 'due/search', due_at: NOW });
  const { id: letterId, key, kind, subject } = letter;
  const to = { role: 'clerk', unit: 'u', case_id: id };
  await manager.save('outbox', {
    district,
    id: letterId,
    key,
    kind,
    subject,
    ...to,
    created_at: NOW,
  });
}

function taskRow(id, task, opened) {
  const place = { role: 'clerk', unit: 'u', first_role: 'clerk', first_unit: 'u' };
  const state = { opened_at: NOW, due_at: opened.dueAt, estimated: false, overdue: false };
  return { district: DISTRICT, id: opened.id, case_id: id, task, ...place, ...state };
}
