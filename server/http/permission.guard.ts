import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { Accounts } from '../accounts/accounts.js';
import { Installation } from '../installation.js';
import { refuse } from '../refusals/refused.js';
import { Desks } from '../views/desks.js';
import type { RequestAtDesk } from './at-desk.js';
import { ALLOWS, type Permission, PERMITS } from './permits.js';
import { maySendAs } from './sent-by.js';
import { giveSession, sessionToken } from './session-cookie.js';

/** Stands before every route: finds out who asks, and lets in whom the route permits. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly accounts: Accounts,
    private readonly desks: Desks,
    private readonly installation: Installation,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.permissionOf(context);
    if (permission === 'public') return true;
    const http = context.switchToHttp();
    const request = http.getRequest<RequestAtDesk>();
    const token = sessionToken(request);
    const use = await this.accounts.use(token);
    if (use === undefined) return refuse('not-signed-in');
    if (use.extended) giveSession(request, http.getResponse<FastifyReply>(), token ?? '');
    if (!maySendAs(use.person.id, request)) return refuse('not-signed-in');
    const language = request.headers['accept-language'];
    request.desk = await this.desks.open(use.person, language, use.mustChangePassword);
    if (use.mustChangePassword && permission !== 'oneself')
      return refuse('password-change-required');
    const { demonstration } = this.installation;
    if (ALLOWS[permission](request.desk.reader, demonstration !== undefined)) return true;
    return refuse(permission === 'demonstration' ? 'not-a-demonstration' : 'not-permitted');
  }

  private permissionOf(context: ExecutionContext): Permission {
    const targets = [context.getHandler(), context.getClass()];
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMITS, targets);
    if (permission !== undefined) return permission;
    throw new Error(`${context.getClass().name}.${context.getHandler().name} states no permission`);
  }
}
