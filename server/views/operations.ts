import type { FailedTimer, OperationsView } from '../http/types.js';
import type { Installation } from '../installation.js';
import { lastBackup } from '../store/last-backup.js';
import { isPaused } from '../store/outbox/paused.js';
import { deadMessages, messagesWaiting } from '../store/reading/messages.js';
import { failedTimers, type FailedTimerOfProcess } from '../store/reading/timers-due.js';
import { tryTimersAgain } from '../store/writing/work.js';
import type { Desk } from './desk.js';
import { isoOf } from './instant.js';

const MOST = 100;

/** How the installation stands, for administrators: of cases only which process they follow. */
export async function operationsView(
  desk: Desk,
  { database, version }: Installation,
): Promise<OperationsView> {
  const { sql } = desk;
  const [backup, failed, waiting, dead, paused] = await Promise.all([
    lastBackup(sql),
    failedTimers(sql),
    messagesWaiting(sql),
    deadMessages(sql, MOST),
    isPaused(sql),
  ]);
  return {
    ...(version === undefined ? {} : { version }),
    database: database.kind,
    ...(backup === undefined ? {} : { backup: { ...backup, at: isoOf(backup.at) } }),
    timers: failed.slice(0, MOST).map((timer) => timerView(desk, timer)),
    failed: failed.length,
    ...{ waiting, dead: dead.length, paused },
  };
}

/** Lets the timers that failed be due again, and fires them. */
export async function timersTriedAgain(
  desk: Desk,
  installation: Installation,
): Promise<OperationsView> {
  await installation.database.write(tryTimersAgain);
  await installation.sweeper.kick();
  return operationsView(desk, installation);
}

function timerView({ active }: Desk, timer: FailedTimerOfProcess): FailedTimer {
  const { process, due_at, failed_at } = timer;
  return {
    process: active.words.processes[process]?.definition.title ?? '',
    dueAt: isoOf(due_at),
    failedAt: isoOf(failed_at ?? due_at),
  };
}
