import type { ClientBase, QueryConfig } from 'pg';
import type { Line } from './sql.js';
import type { Statement } from './statement-text.js';

/**
 * A connection during a transaction. What is said goes out at once and is done in order, so that statements which nobody
 * waits for share one round trip; after one that failed the server does nothing more, until what it was part of is undone.
 */
export function lineTo(client: ClientBase): Line {
  let last: Promise<unknown> = Promise.resolve();
  let failure: { said: unknown } | undefined;
  const tell = () => {
    if (failure === undefined) return;
    const { said } = failure;
    failure = undefined;
    throw said;
  };
  return {
    async ask(statement) {
      // What failed before is why this failed, or was done for nothing.
      const { rows } = await client.query(named(statement)).finally(tell);
      return rows as unknown[];
    },
    send(statement) {
      last = client.query(named(statement)).catch((said: unknown) => {
        failure ??= { said };
      });
    },
    async sent() {
      await last;
      tell();
    },
  };
}

/** A name for each text that comes again: the server then reads and plans it once for each connection. */
const names = new Map<string, string>();
let made = 0;

function named({ text, values, lasting }: Statement): QueryConfig {
  if (!lasting) return { text, values };
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = `s${(made += 1)}`));
  return { name, text, values };
}

/** Whether a statement was prepared before a newer release, beside this one, changed its table. */
export function isOutdated(error: unknown): boolean {
  return error instanceof Error && 'routine' in error && error.routine === 'RevalidateCachedQuery';
}

/** From now on every statement has another name, and so is prepared anew. */
export function prepareAnew(): void {
  names.clear();
}
