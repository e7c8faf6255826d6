import { Gauge } from 'prom-client';
import type { Installation } from '../installation.js';
import { LAST_BACKUP } from '../store/backup/kinds.js';
import { loadOf } from '../store/reading/load.js';
import { setting } from '../store/settings.js';
import type { Metrics } from './metrics.js';

/** Adds what is read off the database when somebody asks for it. */
export function addLoad(
  { registry }: Metrics,
  { database, clock, machine }: Installation,
): () => Promise<void> {
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `zelian_${name}`, help, registers: [registry] });
  const due = gauge('timers_due', 'Timers past their time that have not fired yet.');
  const late = gauge('timers_late_seconds', 'How long the first of them has waited.');
  const pending = gauge('timers_pending', 'Timers that wait for their time.');
  const failed = gauge('timers_failed', 'Timers that failed and were set aside.');
  const waiting = gauge('outbox_waiting', 'Messages that have not been sent.');
  const dead = gauge('outbox_dead', 'Messages that were given up.');
  const paused = gauge('outbox_paused', '1 while nothing is sent, as after a restore.');
  const sessions = gauge('sessions_open', 'Sessions that have not ended.');
  const backup = gauge('last_backup_timestamp_seconds', 'When the last backup was made; 0: never.');
  return async () => {
    const now = clock.now();
    const load = await loadOf(database.read, now, machine.now());
    due.set(load.timersDue);
    late.set(load.firstDue === undefined ? 0 : (now - load.firstDue) / 1000);
    pending.set(load.timersPending);
    failed.set(load.timersFailed);
    waiting.set(load.outboxWaiting);
    dead.set(load.outboxDead);
    paused.set((await setting(database.read, 'outbox')) === 'paused' ? 1 : 0);
    sessions.set(load.sessions);
    const last = await setting(database.read, LAST_BACKUP);
    backup.set(last === undefined ? 0 : Date.parse(last) / 1000);
  };
}
