import type { Server } from 'node:http';

/** Longer nobody waits for whoever sends slowly: what was not acknowledged is sent again. */
const LONGEST_MS = 30_000;

/** Takes no more connections, lets those that wait go, and resolves when what is under way was answered. */
export async function stopListening(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const enough = setTimeout(() => {
    server.closeAllConnections();
  }, LONGEST_MS);
  await closed;
  clearTimeout(enough);
}
