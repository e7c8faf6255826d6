import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Desk } from '../views/desk.js';

/** A request of somebody whom the guard has let in. */
export interface RequestAtDesk extends FastifyRequest {
  desk: Desk;
}

/** Gives a controller the desk of whoever asks. */
export const AtDesk = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<RequestAtDesk>().desk,
);
