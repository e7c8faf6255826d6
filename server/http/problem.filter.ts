import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../../engine/case.js';
import { FilesAway } from '../files/files-away.js';
import { refusal, Refused } from '../refusals/refused.js';
import { outageOf } from '../store/outage.js';
import { problemOf } from './problem-of.js';
import { statusOf } from './status-of.js';
import type { Problem } from './types.js';

/**
 * Whatever was thrown, as an answer: refusals with their code, what the framework declined with ours,
 * and all else as an incident, of which the sender is told the number and nothing more.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), error);
  }
}

/** Answers with what was thrown; the log keeps what the sender is not told. */
export function sendProblem(
  { log }: Pick<FastifyRequest, 'log'>,
  reply: FastifyReply,
  error: unknown,
): void {
  const outage = error instanceof FilesAway ? 'files' : outageOf(error);
  // Nobody needs a number for it: it is the same for all, and the log says what it was.
  if (outage !== undefined) log.error({ err: error }, 'outage');
  const declined = outage === undefined ? refusalIn(error) : refusal(BY_OUTAGE[outage], SOON);
  if (declined === undefined) {
    const incident = randomUUID();
    log.error({ incident, err: error }, 'incident');
    void reply.status(500).send(internal(incident));
    return;
  }
  const problem = problemOf(declined);
  const wait = problem.details?.['retryAfterSeconds'];
  if (typeof wait === 'number') void reply.header('retry-after', String(wait));
  void reply.status(statusOf(declined.code)).send(problem);
}

const BY_OUTAGE = { full: 'storage-full', away: 'database-away', files: 'files-away' } as const;
const SOON = { retryAfterSeconds: 5 };

function refusalIn(error: unknown): Refusal | undefined {
  if (error instanceof Refused) return error.refusal;
  const code = BY_STATUS[statusIn(error)];
  return code === undefined ? undefined : refusal(code);
}

/** What Fastify, its plugins and Nest decline on their own. */
const BY_STATUS: Record<number, Parameters<typeof refusal>[0] | undefined> = {
  400: 'malformed',
  403: 'foreign-origin',
  404: 'not-found',
  413: 'too-large',
  414: 'address-too-long',
  415: 'unsupported-media-type',
  503: 'stopping',
};

function statusIn(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 500;
  const { statusCode, status } = error as { statusCode?: unknown; status?: unknown };
  if (typeof statusCode === 'number') return statusCode;
  return typeof status === 'number' ? status : 500;
}

function internal(incident: string): Problem {
  return {
    code: 'internal',
    message: {
      zh: `系统内部出错，请把编号 ${incident} 告诉管理员`,
      en: `Something failed inside; tell the administrator the number ${incident}`,
    },
    details: { incident },
  };
}
