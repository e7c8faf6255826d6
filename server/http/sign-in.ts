import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Accounts } from '../accounts/accounts.js';
import { granted } from '../refusals/refused.js';
import { Desks } from '../views/desks.js';
import { sessionView } from '../views/session.js';
import { giveSession } from './session-cookie.js';
import type { Credentials, Session } from './types.js';

/** Signing in over HTTP: the account is told the session's content, the browser gets its cookie. */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly desks: Desks,
  ) {}

  async begin(
    credentials: Credentials,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Session> {
    const signedIn = await this.accounts.signIn({
      ...credentials,
      address: request.ip,
      userAgent: request.headers['user-agent'],
    });
    const { token, person } = granted(signedIn);
    giveSession(request, reply, token);
    const language = request.headers['accept-language'];
    const mustChange = Boolean(person.must_change_password);
    return sessionView(await this.desks.open(person, language, mustChange));
  }
}
