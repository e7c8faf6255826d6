import { randomUUID } from 'node:crypto';
import type {
  FileView,
  Receipt,
  RollCallReceipt,
  TaskView,
  Work,
} from '../../server/http/types.js';
import type { Answer, Caller, Sending } from './caller.js';

/** What people on the river do, over HTTP. The demonstration begins on 1 July, 08:00. */

export const DAY = '2026-07-01';

/** A keeper calls the list of a section: one gauge reads high. */
export function tellHigh(
  keeper: Caller,
  { unit = 'east-1', gauge = 'gauge-e1', day = DAY } = {},
  sending: Sending = {},
): Promise<Answer<RollCallReceipt>> {
  const entries = [{ record: gauge, event: 'high', data: { levelCm: 400 } }];
  return keeper.post<RollCallReceipt>('/api/roll-calls/reading', { unit, day, entries }, sending);
}

/** The one task of this title that somebody has, with its form. */
export async function taskOf(caller: Caller, title: string): Promise<TaskView> {
  const work = await caller.get<Work>('/api/work');
  const task = work.body.tasks.find((one) => one.title === title);
  if (task === undefined) throw new Error(`There is no ${title} to do: ${work.text}`);
  return (await caller.get<TaskView>(`/api/tasks/${task.id}`)).body;
}

/** Sends a task's form. */
export function send(
  caller: Caller,
  { task, form }: TaskView,
  data: object,
  sending: Sending = {},
): Promise<Answer<Receipt>> {
  const body = { form: form.hash, data };
  return caller.post<Receipt>(`/api/tasks/${task.id}/submission`, body, sending);
}

/** An inspection that finds nothing. */
export const SOUND = { inspectedOn: DAY, levelCm: 350, seepage: false };

/** A photograph: as much of a PNG as makes one of a single dot. */
export const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Uploads a file as a browser's form does. */
export function upload(
  caller: Caller,
  content: Buffer | string,
  { name = 'photo.png', field = 'file', type = 'image/png' } = {},
): Promise<Answer<FileView>> {
  const body = new FormData();
  const bytes = typeof content === 'string' ? content : new Uint8Array(content);
  body.append(field, new Blob([bytes], { type }), name);
  return caller.sendText<FileView>('POST', '/api/files', body, { 'idempotency-key': randomUUID() });
}
