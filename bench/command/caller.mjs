import { randomUUID } from 'node:crypto';

const PASSWORD = 'zelian-demo';

/** The cookie of a person of the sample. */
export async function signedIn(address, account) {
  const visitor = caller(address, {});
  const { headers } = await visitor('POST', '/api/session', { account, password: PASSWORD });
  return headers.get('set-cookie').split(';')[0];
}

/** Asks with these headers; throws where the answer is a refusal. */
export function caller(address, headers) {
  return async (method, path, body) => {
    const answer = await fetch(address + path, {
      method,
      headers: {
        ...headers,
        'idempotency-key': randomUUID(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return { headers: answer.headers, body: JSON.parse(text) };
  };
}
