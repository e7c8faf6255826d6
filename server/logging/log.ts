import type { FastifyBaseLogger, FastifyServerOptions } from 'fastify';
import { forTerminal } from './for-terminal.js';
import { loggedError } from './without-values.js';

export type Log = FastifyBaseLogger;

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** How much is logged, and whereto. */
export interface Logging {
  level: LogLevel;
  /** Left out: the standard error, for people where it is a terminal. */
  stream?: { write: (line: string) => void };
  /** Whether the address of whoever is refused is told, for a guard in front of the server. */
  addresses?: boolean;
}

/**
 * What Fastify makes its log of: a line of JSON each. Requests and answers are told by our own line
 * only; whatever the framework adds of them is cut to what is no person's.
 */
export function loggerOptions({ level, stream }: Logging): FastifyServerOptions['logger'] {
  return {
    level,
    stream: stream ?? (process.stderr.isTTY ? forTerminal(process.stderr) : process.stderr),
    base: { pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: {
      err: (error: unknown) => loggedError(error) as never,
      req: ({ method }: { method: string }) => ({ method }),
      res: ({ statusCode }: { statusCode?: number }) => ({ statusCode }),
    },
  };
}
