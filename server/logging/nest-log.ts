import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';
import { withoutValues } from './without-values.js';

/** What the framework says of itself, in the server's log: who was mapped to what only for those who look closely. */
export function nestLog(log: Log): LoggerService {
  const say =
    (level: 'debug' | 'warn' | 'error') =>
    (message: unknown, ...more: unknown[]) => {
      const context = more.at(-1);
      const from = typeof context === 'string' && !context.includes('\n') ? { context } : {};
      const text = message instanceof Error ? message.message : String(message);
      log[level](from, withoutValues(text));
    };
  return {
    log: say('debug'),
    debug: say('debug'),
    warn: say('warn'),
    error: say('error'),
    fatal: say('error'),
  };
}
