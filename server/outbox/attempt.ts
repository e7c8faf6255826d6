import type { Program } from '../../engine/program.js';
import type { MessageRow } from '../store/entities/outbox.js';
import { contactsOf } from '../store/outbox/contacts.js';
import { standingIn, type Standing } from '../store/outbox/letters.js';
import {
  hasDueMessage,
  leaseMessage,
  nextMessage,
  postponeMessage,
  retryMessage,
  settleMessage,
} from '../store/outbox/messages.js';
import { takeTokens } from '../store/outbox/pace.js';
import { isPaused } from '../store/outbox/paused.js';
import { allRobots, robotById, tasksBelow } from '../store/outbox/robots.js';
import { MOST_ATTEMPTS, waitAfter } from './back-off.js';
import { composeMail } from './compose.js';
import { dayAt } from './morning.js';
import { namedUnit } from './named-unit.js';
import type { PostNeeds } from './needs.js';
import type { Outcome, Outgoing } from './outcome.js';
import { pacesOf } from './paces.js';
import { sendToRobot } from './robots.js';
import { sortLetters } from './sort.js';
import { peopleOf } from './whose.js';
import { messageWords } from './words.js';

/** How long a message is somebody's who sends it. Longer than any attempt takes. */
const LEASE_MS = 120_000;

/** A message on its way: how it is sent, or that there is nothing to say any more. */
type Way = (() => Promise<Outcome>) | 'moot';

/**
 * Sends the next message that may be sent. In three steps, since nothing may wait for a receiver within
 * a transaction: it is leased, sent, and what came of it is kept. Whoever dies in between leaves a
 * lease that runs out; then it is sent again, under the same key.
 */
export async function attemptNext(
  needs: PostNeeds,
  program: Program,
  report: (error: unknown) => void,
): Promise<boolean> {
  const { database, clock, chance } = needs;
  if (!(await hasDueMessage(database.read, clock.now()))) return false;
  const claimed = await claim(needs);
  if (claimed === undefined || claimed === 'not-yet') return claimed === 'not-yet';
  const outcome = await attempt(needs, program, claimed).catch((error: unknown) => {
    // One that cannot be written is given up in the end like any other, and stops nobody else.
    report(error);
    return FAILED;
  });
  const at = clock.now();
  await database.write((sql) => {
    if (outcome === 'moot') return settleMessage(sql, claimed, 'moot', { at });
    if (outcome.kind === 'sent') return settleMessage(sql, claimed, 'sent', { at });
    const failure = outcome.code;
    if (outcome.kind === 'never' || claimed.attempts >= MOST_ATTEMPTS)
      return settleMessage(sql, claimed, 'dead', { at, failure });
    const wait = waitAfter(claimed.attempts, chance(), outcome.retryAfter);
    return retryMessage(sql, claimed, { at: at + wait, failure });
  });
  return true;
}

function claim({ database, clock }: PostNeeds): Promise<MessageRow | 'not-yet' | undefined> {
  const now = clock.now();
  return database.write(async (sql) => {
    if (await isPaused(sql)) return undefined;
    const next = await nextMessage(sql, now, LEASE_MS);
    if (next === undefined) return undefined;
    const wait = await takeTokens(sql, pacesOf(next), now);
    if (wait !== undefined) {
      await postponeMessage(sql, next.id, wait);
      return 'not-yet';
    }
    await leaseMessage(sql, next.id, now + LEASE_MS);
    return { ...next, attempts: next.attempts + 1 };
  });
}

async function attempt(
  needs: PostNeeds,
  program: Program,
  message: MessageRow,
): Promise<Outcome | 'moot'> {
  const way = await wayOf(needs, program, message);
  return way === 'moot' ? way : way();
}

function wayOf(needs: PostNeeds, program: Program, message: MessageRow): Promise<Way> {
  return message.channel === 'mail'
    ? byMail(needs, program, message)
    : byRobot(needs, program, message);
}

/** What still concerns the person; what concerns somebody else by now is set down for them. */
async function byMail(needs: PostNeeds, program: Program, message: MessageRow): Promise<Way> {
  const { database, packs, organisations, clock, settings, mailer } = needs;
  const { recipient: person, id, key } = message;
  const letters = await standingIn(database.read, id);
  const organisation = await organisations.current();
  const whose = (letter: Standing) => peopleOf(organisation, program, letter);
  const own = letters.filter((letter) => whose(letter).includes(person));
  const passedOn = letters.filter((letter) => !own.includes(letter) && whose(letter).length > 0);
  if (passedOn.length > 0) {
    const robots = await allRobots(database.read);
    const sorting = { program, organisation, now: clock.now(), mail: true, robots };
    await database.write((sql) => sortLetters(sql, sorting, passedOn));
  }
  const [contact] = await contactsOf(database.read, [person]);
  const { address = '', pace = 'never' } = contact ?? {};
  if (own.length === 0 || address === '' || pace === 'never') return 'moot';
  if (mailer === undefined) return () => Promise.resolve(NO_MAIL);
  const hashes = [...new Set(own.flatMap(({ pack_hash }) => pack_hash ?? []))];
  const programs = new Map<string, Program>();
  for (const hash of hashes) programs.set(hash, await packs.of(hash));
  const composed = composeMail({ program, programs, organisation, link: settings.link }, own);
  return () => mailer.send(address, { key, ...composed });
}

/** How things stand in the unit at this moment; nothing where nothing is due. */
async function byRobot(needs: PostNeeds, program: Program, message: MessageRow): Promise<Way> {
  const { database, organisations, clock, settings, robotSeal: seal } = needs;
  const robot = await robotById(database.read, message.recipient);
  const organisation = await organisations.current();
  const unit = organisation.unit(robot?.unit ?? '');
  if (robot === undefined || unit === undefined) return 'moot';
  const now = clock.now();
  const today = dayAt(now, program.pack.timeZone);
  const { due, overdue } = await tasksBelow(database.read, unit.path, today);
  if (due + overdue === 0) return 'moot';
  const words = messageWords(program.pack.locale);
  const name = namedUnit(organisation, program, unit.id);
  const text = words.standing(name, due, overdue, settings.link);
  const outgoing: Outgoing = { key: message.key, subject: '', text };
  return () => sendToRobot(robot, outgoing, { now, origins: settings.robotOrigins ?? [], seal });
}

const FAILED: Outcome = { kind: 'later', code: 'failed' };
const NO_MAIL: Outcome = { kind: 'later', code: 'mail-not-set-up' };
