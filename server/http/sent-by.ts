import type { FastifyRequest } from 'fastify';

/**
 * Whether a request may count as this person's. What was written in one tab and goes out after somebody else signed in
 * in another carries the cookie of the latter: X-Zelian-Person says whose it is, as encodeURIComponent writes it.
 */
export function maySendAs(person: string, { headers }: FastifyRequest): boolean {
  const author = headers['x-zelian-person'];
  return author === undefined || author === encodeURIComponent(person);
}
