import { readFileSync } from 'node:fs';
import type { Problem } from '../../../server/http/types.js';
import type { Answer } from '../caller.js';
import type { Schema } from './arbitrary-of.js';

/** The interface as the server describes it. */
export const OPEN_API = JSON.parse(readFileSync('server/http/schema/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

export interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>;
}

export const SCHEMAS = OPEN_API.components.schemas;

/** Every route: POST /api/session. */
export const OPERATIONS = Object.entries(OPEN_API.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    ...{ route: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, operation },
  })),
);

/** What is wrong with an answer whatever was asked: it broke, tells how the server is made, or refuses without words. */
export function refusedInWords({ status, text, body }: Answer<unknown>): string | undefined {
  if (status >= 500) return `${status} ${text}`;
  if (/\bat .+:\d+:\d+|node_modules|SQLITE|syntax error at|\/server\/|\bpg_/.test(text))
    return `tells how it is made: ${text.slice(0, 300)}`;
  if (status < 400) return undefined;
  const { code, message } = body as Partial<Problem>;
  const isInWords = code && message?.zh && message.en && /\p{Script=Han}/u.test(message.zh);
  return isInWords ? undefined : `is refused without words: ${status} ${text.slice(0, 300)}`;
}
