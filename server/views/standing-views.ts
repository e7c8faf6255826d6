import type { Session } from '../http/types.js';
import type { Desk } from './desk.js';

/** Which of the pack's standing views this person has a post for, so that nobody is led to an empty page. */
export function standingViews({ reader, active }: Desk): Session['opens'] {
  const supervises = reader.posts.some((post) => post.supervises);
  const holds = (role: string) => reader.posts.some((post) => post.role === role);
  const duties = Object.values(active.program.duties);
  return duties.some(({ definition }) => supervises || holds(definition.role)) ? ['duties'] : [];
}
