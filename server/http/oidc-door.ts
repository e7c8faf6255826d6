import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Oidc } from '../accounts/oidc.js';
import {
  attemptToken,
  callbackAddress,
  giveAttempt,
  returnedTo,
  takeAttemptAway,
} from './callback-address.js';
import { giveSession } from './session-cookie.js';

/**
 * Signing in at the identity provider over HTTP. A browser comes here as to a page, so it is sent on to one: to the
 * client, which opens where a session is, and else says at the door why there is none.
 */
@Injectable()
export class OidcDoor {
  constructor(private readonly oidc: Oidc) {}

  async begin(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const begun = await this.oidc.begin(callbackAddress(request));
    if ('kind' in begun) return toDoor(reply, begun.code);
    giveAttempt(request, reply, begun.token);
    return reply.redirect(begun.to, 302);
  }

  async finish(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    takeAttemptAway(request, reply);
    const finished = await this.oidc.finish({
      token: attemptToken(request),
      url: returnedTo(request),
      userAgent: request.headers['user-agent'],
    });
    if (finished.kind === 'refused') return toDoor(reply, finished.code);
    giveSession(request, reply, finished.token);
    return reply.redirect('/', 302);
  }
}

function toDoor(reply: FastifyReply, code: string): FastifyReply {
  return reply.redirect(`/?signIn=${code}`, 302);
}
