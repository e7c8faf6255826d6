import type { Program } from '../../engine/program.js';
import type { Standing } from '../store/outbox/letters.js';
import type { Organisation } from '../units/organisation.js';
import { whoHas } from '../units/who-has.js';

/** Whom a letter concerns now: each once, by however many posts; nobody, when it is done with. */
export function peopleOf(
  organisation: Organisation,
  program: Program,
  { done_at, role, unit, post, process }: Standing,
): string[] {
  if (done_at !== null) return [];
  const { posts } = whoHas(organisation, program, {
    ...{ role, unit, post },
    ...(process === null ? {} : { process }),
  });
  return [...new Set(posts.flatMap(({ holder }) => holder ?? []))];
}
