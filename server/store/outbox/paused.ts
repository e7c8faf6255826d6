import { remember, setting } from '../settings.js';
import type { Sql } from '../sql.js';

/** Whether nothing may leave: so a restored copy begins, lest it tell people again what they were told. */
export async function isPaused(sql: Sql): Promise<boolean> {
  return (await setting(sql, OUTBOX)) === PAUSED;
}

export async function setPaused(sql: Sql, paused: boolean): Promise<void> {
  await remember(sql, OUTBOX, paused ? PAUSED : 'open');
}

const OUTBOX = 'outbox';
const PAUSED = 'paused';
