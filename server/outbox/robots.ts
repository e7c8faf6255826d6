import { createHmac } from 'node:crypto';
import type { Instant } from '../../engine/json.js';
import type { Seal } from '../accounts/seal.js';
import type { RobotRow } from '../store/entities/outbox.js';
import type { Outcome, Outgoing } from './outcome.js';
import { isRobotAddress } from './robot-address.js';
import { openedRobot } from './sealed-robot.js';

const PATIENCE_MS = 10_000;
/** What a robot says is a line; nothing longer is read. */
const MOST_ANSWER = 64 * 1024;

/** The makers' ways to say that it was too much at once. */
const TOO_FAST = new Set([45009, 45033, 130101, 410100, 660026]);
/** How long both makers make one wait then. */
const PENALTY_MS = 60_000;

/** Sends a line of text to a group's robot. */
export async function sendToRobot(
  kept: RobotRow,
  { key, text }: Outgoing,
  { now, origins, seal }: { now: Instant; origins: readonly string[]; seal: Seal },
): Promise<Outcome> {
  const robot = openedRobot(kept, seal);
  if (robot === undefined) return { kind: 'never', code: 'robot-unreadable' };
  if (!isRobotAddress(robot, origins)) return { kind: 'never', code: 'address-not-allowed' };
  try {
    const answer = await fetch(signed(robot, now), {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', 'idempotency-key': key },
      body: JSON.stringify({ msgtype: 'text', text: { content: text } }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return outcomeOf(answer.status, answer.headers.get('retry-after'), await said(answer), now);
  } catch (error) {
    return { kind: 'later', code: isTimeout(error) ? 'timeout' : 'unreachable' };
  }
}

/** DingTalk's signature: the moment and the secret's HMAC of it stand in the address. */
function signed({ maker, address, secret }: RobotRow, now: Instant): URL {
  const url = new URL(address);
  if (maker !== 'dingtalk' || secret === null) return url;
  const sign = createHmac('sha256', secret).update(`${now}\n${secret}`).digest('base64');
  url.searchParams.set('timestamp', String(now));
  url.searchParams.set('sign', sign);
  return url;
}

function outcomeOf(
  status: number,
  retryAfter: string | null,
  errcode: number | undefined,
  now: Instant,
): Outcome {
  if (status === 429 || status >= 500) {
    const wait = waitOf(retryAfter, now);
    return {
      kind: 'later',
      code: `http-${status}`,
      ...(wait === undefined ? {} : { retryAfter: wait }),
    };
  }
  if (status < 200 || status >= 300) return { kind: 'never', code: `http-${status}` };
  // Both makers answer 200 to everything; what came of it stands in the body.
  if (errcode === 0) return { kind: 'sent' };
  if (errcode === undefined) return { kind: 'later', code: 'answer-unreadable' };
  if (TOO_FAST.has(errcode))
    return { kind: 'later', code: `errcode-${errcode}`, retryAfter: PENALTY_MS };
  return { kind: errcode === -1 ? 'later' : 'never', code: `errcode-${errcode}` };
}

/** Retry-After: seconds, or a date. */
function waitOf(header: string | null, now: Instant): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,6}$/.test(header)) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, until - now);
}

async function said(answer: Response): Promise<number | undefined> {
  const text = await upTo(answer, MOST_ANSWER);
  try {
    const { errcode } = JSON.parse(text) as { errcode?: unknown };
    return typeof errcode === 'number' && Number.isInteger(errcode) ? errcode : undefined;
  } catch {
    return undefined;
  }
}

async function upTo(answer: Response, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > most) break;
  }
  return text;
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}
