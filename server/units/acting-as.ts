import type { Actor } from '../../engine/case.js';
import type { Program } from '../../engine/program.js';
import type { Reader } from '../store/reader.js';
import type { Organisation } from './organisation.js';
import { type Addressed, whoHas } from './who-has.js';

/**
 * As the holder of which post a person may do this work, or in whose place as a substitute. Undefined: it is not
 * theirs.
 */
export function actingAs(
  organisation: Organisation,
  program: Program,
  { person, posts }: Pick<Reader, 'person' | 'posts'>,
  work: Addressed,
): Extract<Actor, { kind: 'post' }> | undefined {
  const having = whoHas(organisation, program, work).posts;
  const own = having.find(({ holder }) => holder === person);
  if (own !== undefined)
    return { kind: 'post', person, post: own.id, role: own.role, unit: own.unit };
  for (const { id, role, unit } of having) {
    const actsFor = posts.find((post) => post.id === id)?.actsFor;
    if (actsFor !== undefined)
      return { kind: 'post', person, post: id, role, unit, actsFor: actsFor.person };
  }
  return undefined;
}
