import type { CaseEvent } from '../../engine/case.js';
import type { History } from '../../engine/correct/course.js';
import type { Program } from '../../engine/program.js';

/**
 * A case's history with the versions of the pack on which it was lived.
 *
 * @param packHash the version on which it runs now
 */
export async function livedHistory(
  events: readonly CaseEvent[],
  packHash: string,
  programOf: (hash: string) => Promise<Program>,
): Promise<History> {
  const moves = events.flatMap((event) => (event.type === 'moved-to-version' ? [event] : []));
  const began = moves[0]?.from ?? packHash;
  const hashes = [...new Set([began, ...moves.map(({ to }) => to)])];
  const programs = new Map(
    await Promise.all(hashes.map(async (hash) => [hash, await programOf(hash)] as const)),
  );
  const versions = (hash: string): Program => {
    const program = programs.get(hash);
    if (program === undefined) throw new Error(`The version ${hash} is not at hand.`);
    return program;
  };
  return { events, program: versions(began), versions };
}
