import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Accounts } from '../../accounts/accounts.js';
import type { Desk } from '../../views/desk.js';
import { sessionView } from '../../views/session.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import { sessionToken, takeSession } from '../session-cookie.js';
import { shaped } from '../shaped.js';
import { SignIn } from '../sign-in.js';
import type { Credentials, Session } from '../types.js';

@Controller('api/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly accounts: Accounts,
  ) {}

  @Get()
  @Permits('oneself')
  session(@AtDesk() desk: Desk): Session {
    return sessionView(desk);
  }

  @Post()
  @HttpCode(200)
  @Permits('public')
  begin(
    @Body(shaped('credentials')) credentials: Credentials,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.signIn.begin(credentials, request, reply);
  }

  @Delete()
  @HttpCode(204)
  @Permits('oneself')
  end(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    takeSession(request, reply);
    return this.accounts.signOut(sessionToken(request));
  }
}
