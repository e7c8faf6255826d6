import type { Receipt } from '../../client/api/types.js';
import { saveDraft, type Draft } from '../../client/outbox/draft.js';
import type { Delivery } from '../../client/outbox/deliver.js';
import {
  isQueued,
  parcelsName,
  queue,
  receiptsName,
  unqueue,
  type KeptReceipt,
  type Parcel,
} from '../../client/outbox/parcel.js';
import { settle } from '../../client/outbox/settle.js';
import { get, put } from '../../client/outbox/shelf.js';

/** A parcel that its author takes back while it is on its way: nobody knows yet whether it arrives. */

const WHO = 'p-1';
const AT = '2026-09-01T00:00:00.000Z';
const parcel: Parcel = {
  subject: 'task/1',
  title: 'T',
  about: 'A',
  from: '/tasks/1',
  path: '/api/tasks/1/submission',
  body: { said: 'first' },
  key: 'key-1',
  queuedAt: AT,
};
const draft: Draft = { form: 'f', data: { said: 'second' }, savedAt: AT, key: 'key-1' };
const done: Delivery = { kind: 'done', answer: { repeated: false } as Receipt, earlier: false };
const refused: Delivery = {
  kind: 'refused',
  status: 422,
  problem: { code: 'malformed', message: { zh: '', en: '' } },
};
const kept = () => get<Draft>(`zelian/draft/${WHO}/task/1`);
const receipts = () => get<KeptReceipt[]>(receiptsName(WHO)) ?? [];

beforeEach(() => {
  put(parcelsName(WHO), undefined);
  put(receiptsName(WHO), undefined);
  queue(WHO, parcel);
  saveDraft(WHO, 'task/1', draft);
});

test('where nobody touched it, it is done with: receipt, no parcel, no draft', () => {
  settle(WHO, parcel, done, AT);
  expect(receipts()).toMatchObject([{ key: 'key-1', earlier: false }]);
  expect(isQueued(WHO, parcel)).toBe(false);
  expect(kept()).toBeUndefined();
});

test('taken back, what was typed since stays when it arrives, and goes under another key', () => {
  unqueue(WHO, 'task/1');
  settle(WHO, parcel, done, AT);
  expect(receipts()).toMatchObject([{ key: 'key-1', earlier: true }]);
  expect(kept()?.data).toEqual({ said: 'second' });
  expect(kept()?.key).not.toBe('key-1');
});

test('taken back and sent changed, the changed one goes on, and what was typed stays', () => {
  unqueue(WHO, 'task/1');
  const changed = { ...parcel, body: { said: 'second' }, attempted: parcel.body };
  queue(WHO, changed);
  settle(WHO, parcel, done, AT);
  expect(isQueued(WHO, changed)).toBe(true);
  settle(WHO, changed, { ...done, earlier: true }, AT);
  expect(isQueued(WHO, changed)).toBe(false);
  expect(receipts()).toMatchObject([{ key: 'key-1', earlier: true }]);
  expect(kept()?.data).toEqual({ said: 'second' });
});

test('taken back, its refusal is nobody’s matter any more', () => {
  unqueue(WHO, 'task/1');
  settle(WHO, parcel, refused, AT);
  expect(get(parcelsName(WHO))).toEqual([]);
  expect(kept()).toEqual(draft);
});

test('the same answer in a second tab says nothing else', () => {
  settle(WHO, parcel, done, AT);
  settle(WHO, parcel, done, AT);
  expect(receipts()).toMatchObject([{ earlier: false }]);
});
