import type { Actor } from '../../engine/case.js';
import type { Program } from '../../engine/program.js';
import type { Reader } from '../store/reader.js';
import type { Organisation } from './organisation.js';
import { type Addressed, whoHas } from './who-has.js';

/** As the holder of which post a person may do this work. Undefined: it is not theirs. */
export function actingAs(
  organisation: Organisation,
  program: Program,
  { person }: Pick<Reader, 'person'>,
  work: Addressed,
): Extract<Actor, { kind: 'post' }> | undefined {
  const post = whoHas(organisation, program, work).posts.find(({ holder }) => holder === person);
  if (post === undefined) return undefined;
  return { kind: 'post', person, post: post.id, role: post.role, unit: post.unit };
}
