import { types } from 'node:util';

/**
 * What an error says, without what somebody wrote: quoted parts, Chinese, long numbers. Messages of
 * parsers and databases quote values, and values are names and numbers of people.
 */
export function withoutValues(text: string): string {
  return text
    .replace(/["'`“‘].*["'`”’]/s, '"…"')
    .replace(/["'`“‘](?!…").*$/s, '"…')
    .replace(/\([^)]*\)=\(.*\)/s, '(…)')
    .replace(/[^\x20-\x7e…]+/g, '…')
    .replace(/\d{5,}[\dXx]*/g, '#');
}

/** An error as the log keeps it: what it is and where it came from, not whom it was about. */
export interface LoggedError {
  name: string;
  code?: string;
  message: string;
  at?: string[];
  cause?: LoggedError;
}

export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!isError(error)) return { name: typeof error, message: withoutValues(String(error)) };
  const { code, constraint, driverError } = error as Error & Record<string, unknown>;
  const cause = error.cause ?? driverError;
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    message: withoutValues(error.message),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => FRAME.test(line))
      .map((line) => line.trim()),
    ...(isError(cause) && cause !== error && depth < 3
      ? { cause: loggedError(cause, depth + 1) }
      : {}),
  };
}

/** Also one of another realm, as a script's own that is run apart. */
function isError(value: unknown): value is Error {
  return value instanceof Error || types.isNativeError(value);
}

const FRAME = /^\s+at .+(:\d+:\d+\)?|<anonymous>\)?|native\)?)$/;
