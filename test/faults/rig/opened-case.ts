import { randomUUID } from 'node:crypto';
import type { RollCallReceipt } from '../../../server/http/types.js';
import { Caller } from '../../http/caller.js';
import { tellHigh } from '../../http/river.js';
import type { Original } from './copies.js';
import { Fleet } from './fleet.js';
import { type Ground, look, PASSWORD } from './ground.js';
import { dayOf } from './load.js';

/** What falls due later than this counts from a day, and stays where it is when the opening is moved. */
const SOON_MS = 24 * 3_600_000;

/** Lets a server open a case, and is done with it. Its moments: when it was opened, then when it has something due; under which key it was told. */
export async function openedCase(ground: Ground): Promise<Original & { key: string }> {
  const fleet = await new Fleet(ground, 1).open();
  const [address = ''] = await fleet.addresses;
  const keeper = await new Caller(address).signIn('keeper-east-1', PASSWORD);
  const key = randomUUID();
  const told = await tellHigh(keeper, { day: dayOf(Date.now()) }, { key });
  await fleet.close();
  const kase = (told.body satisfies RollCallReceipt).lines[0]?.case;
  if (kase === undefined) throw new Error(told.text);
  const at = Date.parse(kase.openedAt);
  const dues = await look(
    ground,
    ({ read }) => read<{ due_at: number }>`SELECT due_at FROM timer
      WHERE district = ${read.district} AND case_id = ${kase.id}
        AND due_at < ${at + SOON_MS} ORDER BY due_at`,
  );
  const moments = [at, ...dues.map(({ due_at }) => due_at)];
  return { case: kase.id, record: kase.record.id, moments, key };
}
