import type { FastifyReply, FastifyRequest } from 'fastify';
import { OIDC_MINUTES } from '../accounts/oidc.js';

const PATH = '/api/sign-in/oidc';
const NAME = 'zelian-oidc';

/** Where the identity provider sends a browser back to: to be registered there. */
export function callbackAddress({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}${PATH}/callback`;
}

/** The address that the browser was sent back to, with what the provider says in it. */
export function returnedTo(request: FastifyRequest): URL {
  return new URL(request.url.replace(/^[^?]*/, ''), callbackAddress(request));
}

/** What a browser keeps while it is at the provider. */
export function attemptToken(request: FastifyRequest): string | undefined {
  return request.cookies[NAME];
}

export function giveAttempt(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.setCookie(NAME, token, { ...attributes(request), maxAge: OIDC_MINUTES * 60 });
}

export function takeAttemptAway(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(NAME, attributes(request));
}

function attributes({ protocol }: FastifyRequest) {
  // Lax: it comes along when the provider sends the browser back.
  return { path: PATH, httpOnly: true, sameSite: 'lax', secure: protocol === 'https' } as const;
}
