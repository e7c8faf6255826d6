import type {
  DeadMessage,
  OutboxSetting,
  OutboxView,
  RobotSetting,
  RobotView,
} from '../http/types.js';
import type { Seal } from '../accounts/seal.js';
import type { Installation } from '../installation.js';
import { supervisedTypes } from '../outbox/named-unit.js';
import { isRobotAddress } from '../outbox/robot-address.js';
import { openedRobot, sealedRobot } from '../outbox/sealed-robot.js';
import { found, refuse } from '../refusals/refused.js';
import type { MessageRow, RobotRow } from '../store/entities/outbox.js';
import { newId } from '../store/new-id.js';
import { reviveMessage } from '../store/outbox/messages.js';
import { isPaused, setPaused } from '../store/outbox/paused.js';
import { addRobot, allRobots, removeRobot } from '../store/outbox/robots.js';
import { deadMessages, messagesWaiting } from '../store/reading/messages.js';
import { namesOfPeople } from '../store/reading/people.js';
import type { Desk } from './desk.js';
import { isoOf } from './instant.js';
import { unitStep } from './unit-step.js';

const MOST_DEAD = 100;

/** How messages leave, for administrators: names people and units, and nothing of any case. */
export async function outboxView(
  desk: Desk,
  { messages, robotSeal }: Installation,
): Promise<OutboxView> {
  const { sql, organisation, active } = desk;
  const named = supervisedTypes(active.program);
  const [paused, waiting, robots, dead] = await Promise.all([
    isPaused(sql),
    messagesWaiting(sql),
    allRobots(sql),
    deadMessages(sql, MOST_DEAD),
  ]);
  return {
    paused,
    mail: messages.mail !== undefined,
    waiting,
    robots: robots.map((robot) => robotView(desk, robot, robotSeal)),
    dead: await deadViews(desk, robots, dead),
    units: organisation.units
      .filter(({ type }) => named.has(type))
      .map(({ id }) => unitStep(desk, id)),
  };
}

/** Holds all messages back, or lets them go. */
export async function pausedOutbox(
  desk: Desk,
  installation: Installation,
  { paused }: OutboxSetting,
): Promise<OutboxView> {
  await installation.database.write((sql) => setPaused(sql, paused));
  return outboxView(desk, installation);
}

/** Sends a message again that was given up. */
export async function revivedMessage(
  desk: Desk,
  installation: Installation,
  id: string,
): Promise<OutboxView> {
  const dead = await deadMessages(desk.sql, MOST_DEAD);
  found(dead.find((message) => message.id === id));
  const revived = await installation.database.write((sql) => reviveMessage(sql, id, desk.now));
  if (!revived) refuse('message-waiting');
  return outboxView(desk, installation);
}

export async function addedRobot(
  desk: Desk,
  installation: Installation,
  { maker, unit, address, secret }: RobotSetting,
): Promise<OutboxView> {
  const { messages, database, robotSeal } = installation;
  const { type } = found(desk.organisation.unit(unit));
  found(supervisedTypes(desk.active.program).has(type) || undefined);
  if (!isRobotAddress({ maker, address }, messages.robotOrigins)) refuse('address-not-allowed');
  const robot = { id: newId(desk.now), unit, maker, address, created_at: desk.now };
  const kept = sealedRobot({ ...robot, secret: secret ?? null }, robotSeal);
  await database.write((sql) => addRobot(sql, kept));
  return outboxView(desk, installation);
}

export async function removedRobot(
  desk: Desk,
  installation: Installation,
  id: string,
): Promise<OutboxView> {
  const removed = await installation.database.write((sql) => removeRobot(sql, id, desk.now));
  found(removed || undefined);
  return outboxView(desk, installation);
}

/** Sends a robot a line at once, so that whoever sets it up sees whether it works. */
export async function triedRobot({ post }: Installation, id: string): Promise<void> {
  const trial = await post.tryRobot(id);
  switch (trial.kind) {
    case 'sent':
      return;
    case 'no-robot':
      return refuse('not-found');
    case 'paused':
      return refuse('outbox-paused');
    case 'too-fast':
      return refuse('too-fast', { retryAfterSeconds: Math.ceil(trial.wait / 1000) });
    case 'later':
    case 'never':
      return refuse('robot-declined', { failure: trial.code });
  }
}

function robotView({ organisation }: Desk, robot: RobotRow, seal: Seal): RobotView {
  const { id, maker, unit } = robot;
  const unitTitle = organisation.unit(unit)?.title ?? unit;
  const ending = openedRobot(robot, seal)?.address.slice(-4) ?? '';
  return { id, maker, unit, unitTitle, ending };
}

async function deadViews(
  { sql, organisation }: Desk,
  robots: readonly RobotRow[],
  rows: readonly MessageRow[],
): Promise<DeadMessage[]> {
  const people = await namesOfPeople(
    sql,
    rows.filter(({ channel }) => channel === 'mail').map(({ recipient }) => recipient),
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const unitOf = (id: string) => robots.find((robot) => robot.id === id)?.unit ?? '';
  return rows.map(({ id, channel, recipient, attempts, settled_at, failure }) => ({
    ...{ id, channel, attempts },
    recipient:
      channel === 'mail'
        ? (names.get(recipient) ?? '')
        : (organisation.unit(unitOf(recipient))?.title ?? ''),
    at: isoOf(settled_at ?? 0),
    failure: failure ?? '',
  }));
}
