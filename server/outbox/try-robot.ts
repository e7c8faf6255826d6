import { newId } from '../store/new-id.js';
import { takeTokens } from '../store/outbox/pace.js';
import { isPaused } from '../store/outbox/paused.js';
import { robotById } from '../store/outbox/robots.js';
import { namedUnit } from './named-unit.js';
import type { PostNeeds } from './needs.js';
import type { Outcome } from './outcome.js';
import { pacesOf } from './paces.js';
import { sendToRobot } from './robots.js';
import { messageWords } from './words.js';

export type Trial =
  Outcome | { kind: 'no-robot' } | { kind: 'paused' } | { kind: 'too-fast'; wait: number };

/** Sends a robot a line at once: as little as anything else while messages are paused, and no faster. */
export async function tryRobot(needs: PostNeeds, id: string): Promise<Trial> {
  const { database, packs, organisations, clock, settings, robotSeal: seal } = needs;
  const [robot, program] = [await robotById(database.read, id), await packs.active()];
  const organisation = await organisations.current();
  const unit = organisation.unit(robot?.unit ?? '');
  if (robot === undefined || program === undefined || unit === undefined)
    return { kind: 'no-robot' };
  if (await isPaused(database.read)) return { kind: 'paused' };
  const now = clock.now();
  const paces = pacesOf({ channel: 'robot', recipient: id });
  const until = await database.write((sql) => takeTokens(sql, paces, now));
  if (until !== undefined) return { kind: 'too-fast', wait: until - now };
  const text = messageWords(program.pack.locale).trial(namedUnit(organisation, program, unit.id));
  const origins = settings.robotOrigins ?? [];
  return sendToRobot(robot, { key: newId(now), subject: '', text }, { now, origins, seal });
}
