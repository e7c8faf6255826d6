import i18next from 'i18next';
import { Refused, Unreachable, problemOf } from './refused.js';

export interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** Idempotency-Key: the server does what carries the same key once. */
  key?: string;
  /** X-Zelian-Person: whose it is. Where somebody else is signed in by now, it is declined with 401. */
  person?: string;
  signal?: AbortSignal;
}

const PATIENCE = 30_000;
const GATEWAY_TROUBLE = new Set([502, 503, 504]);

/**
 * One request to the server, e.g. request<Work>('/api/work').
 * Throws Refused when the server declined, Unreachable when no answer came: then nobody knows
 * whether it was done, and only the same key makes trying again safe.
 */
export async function request<Answer>(path: string, ask: Ask = {}): Promise<Answer> {
  const answer = await reach(path, ask);
  if (answer.status === 204) return undefined as Answer;
  if (!answer.ok) throw new Refused(answer.status, await problemOf(answer));
  return (await answer.json()) as Answer;
}

/** A file from the server, with the name that the server gives it. */
export async function requestFile(
  path: string,
  method: 'GET' | 'POST' = 'GET',
): Promise<{ name: string; content: Blob }> {
  const answer = await reach(path, { method });
  if (!answer.ok) throw new Refused(answer.status, await problemOf(answer));
  return { name: nameOf(answer), content: await answer.blob() };
}

function nameOf(answer: Response): string {
  const said = answer.headers.get('content-disposition') ?? '';
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(said) ?? [];
  const [, plain = 'file'] = /filename="([^"]+)"/.exec(said) ?? [];
  return encoded === undefined ? plain : decodeURIComponent(encoded);
}

async function reach(path: string, ask: Ask): Promise<Response> {
  const { method = 'GET', body, key, person, signal } = ask;
  const headers: Record<string, string> = { 'accept-language': i18next.language };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (key !== undefined) headers['idempotency-key'] = key;
  if (person !== undefined) headers['x-zelian-person'] = encodeURIComponent(person);
  let answer: Response;
  try {
    answer = await fetch(path, {
      method,
      headers,
      signal: patient(signal),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new Unreachable(cause);
  }
  if (GATEWAY_TROUBLE.has(answer.status)) throw new Unreachable(answer.status);
  return answer;
}

/**
 * A line that hangs counts as no line: the person gets a word after half a minute. (AbortSignal.any
 * would say it shorter, but many a phone does not have it.)
 */
function patient(signal: AbortSignal | undefined): AbortSignal {
  const abort = new AbortController();
  const giveUp = () => {
    abort.abort();
  };
  setTimeout(giveUp, PATIENCE);
  signal?.addEventListener('abort', giveUp);
  return abort.signal;
}
