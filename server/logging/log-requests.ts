import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** A request that was answered. The route is its pattern: no id, no query, nobody's. */
export interface Answered {
  method: string;
  /** /api/tasks/:id; `client` for the pages and files of the client, `none` where nothing is. */
  route: string;
  status: number;
  seconds: number;
}

/** Logs a line for each request, and tells whoever counts them. */
export function logRequests(
  fastify: FastifyInstance,
  addresses: boolean,
  count?: (answered: Answered) => void,
): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const answered = answeredOf(request, reply);
    const { seconds, ...rest } = answered;
    const address = addresses && REFUSED.has(rest.status) ? { address: request.ip } : {};
    const line = { ...rest, ms: Math.round(seconds * 1000), ...address };
    request.log[levelOf(rest.status)](line, 'request');
    count?.(answered);
    done();
  });
}

/** Something failed inside; somebody was put off; all else is as it should be. */
function levelOf(status: number): 'error' | 'warn' | 'info' {
  if (status === 500) return 'error';
  return status > 500 ? 'warn' : 'info';
}

/** Not signed in or wrong password, not permitted, too many tries. */
const REFUSED = new Set([401, 403, 429]);

function answeredOf(request: FastifyRequest, reply: FastifyReply): Answered {
  const { url } = request.routeOptions;
  const route = url === undefined ? 'none' : url.startsWith('/api') ? url : 'client';
  return {
    method: request.method,
    route,
    status: reply.statusCode,
    seconds: reply.elapsedTime / 1000,
  };
}
