import type { Program } from '../../engine/program.js';
import type { RobotRow } from '../store/entities/outbox.js';
import { newId } from '../store/new-id.js';
import { gather, recipientsDue, type Recipient } from '../store/outbox/deliveries.js';
import {
  claimUnsorted,
  hasUnsorted,
  setAllSorted,
  setSorted,
  standingOf,
} from '../store/outbox/letters.js';
import { addMessage, hasMessage, removeMessage } from '../store/outbox/messages.js';
import { isPaused } from '../store/outbox/paused.js';
import { allRobots } from '../store/outbox/robots.js';
import { dayAt } from './morning.js';
import type { PostNeeds } from './needs.js';
import { sortLetters } from './sort.js';

/** How many letters, or recipients, are worked on in one transaction. */
const TOGETHER = 100;

/** Makes messages of what has come in since: letters are sorted, what is due is gathered, robots wake up. */
export async function prepareMessages(needs: PostNeeds, program: Program): Promise<void> {
  const robots = await allRobots(needs.database.read);
  await sortAll(needs, program, robots);
  await gatherAll(needs);
  for (const robot of robots) await wake(needs, program, robot);
}

async function sortAll(
  { database, organisations, clock, mailer }: PostNeeds,
  program: Program,
  robots: RobotRow[],
): Promise<void> {
  while (await hasUnsorted(database.read)) {
    const now = clock.now();
    if (mailer === undefined && robots.length === 0) {
      await database.write((sql) => setAllSorted(sql, now));
      return;
    }
    const organisation = await organisations.current();
    const sorted = await database.write(async (sql) => {
      if (await isPaused(sql)) return 0;
      const ids = await claimUnsorted(sql, TOGETHER);
      const sorting = { program, organisation, now, mail: mailer !== undefined, robots };
      await sortLetters(sql, sorting, await standingOf(sql, ids));
      await setSorted(sql, ids, now);
      return ids.length;
    });
    // What is left is in the hands of another process.
    if (sorted === 0) return;
  }
}

/** One message for each recipient, of all that has piled up for it. */
async function gatherAll({ database, clock }: PostNeeds): Promise<void> {
  const recipients = await recipientsDue(database.read, clock.now(), TOGETHER);
  for (const recipient of recipients) await gatherFor({ database, clock }, recipient);
}

async function gatherFor(
  { database, clock }: Pick<PostNeeds, 'database' | 'clock'>,
  recipient: Recipient,
): Promise<void> {
  const now = clock.now();
  await database.write(async (sql) => {
    const id = newId(now);
    if (!(await addMessage(sql, { id, key: id, ...recipient }, now))) return;
    if ((await gather(sql, recipient, id, now)) === 0) await removeMessage(sql, id);
  });
}

/** Each morning a robot says how things stand; on a day when the server slept until noon, at noon. */
async function wake(
  { database, clock }: PostNeeds,
  program: Program,
  { id: recipient }: RobotRow,
): Promise<void> {
  const now = clock.now();
  const { day, morning } = dayAt(now, program.pack.timeZone);
  const key = `${recipient}-${day}`;
  if (now < morning || (await hasMessage(database.read, key))) return;
  await database.write((sql) =>
    addMessage(sql, { id: newId(now), key, channel: 'robot', recipient }, now),
  );
}
