import type { FastifyReply, FastifyRequest } from 'fastify';
import { IDLE_HOURS } from '../accounts/accounts.js';

const NAME = 'zelian-session';

/** The session that the browser sends along, if any. */
export function sessionToken(request: FastifyRequest): string | undefined {
  return request.cookies[NAME];
}

/** Gives the browser the session: no script reads it, no other site sends it along. */
export function giveSession(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.setCookie(NAME, token, {
    ...attributes(request),
    maxAge: IDLE_HOURS * 3600,
  });
}

/** Takes it away. */
export function takeSession(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(NAME, attributes(request));
}

function attributes(request: FastifyRequest) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    // Behind a proxy on this machine the protocol is the one that the proxy was asked by.
    secure: request.protocol === 'https',
  } as const;
}
