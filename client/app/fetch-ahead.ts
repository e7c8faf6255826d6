import type { Session } from '../api/types.js';

const SETTLED = 2_500;

interface Line {
  saveData?: boolean;
}

/**
 * When the first screen has settled, fetches what this person opens next, so that a tap on a poor
 * line finds it there. Who saves data is left alone.
 */
export function fetchAhead(session: Session): () => void {
  const line = (navigator as { connection?: Line }).connection;
  if (line?.saveData === true) return () => undefined;
  const timer = setTimeout(() => {
    void (async () => {
      try {
        if (session.rollCalls.length > 0) await import('../screens/roll-call/RollCall.js');
        await import('../screens/task/Task.js');
        await import('./AntdTheme.js');
        await import('../screens/receipt/Receipt.js');
      } catch {
        // It is fetched again when it is needed.
      }
    })();
  }, SETTLED);
  return () => {
    clearTimeout(timer);
  };
}
