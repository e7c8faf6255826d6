import type { Session } from '../http/types.js';
import { inRoles } from '../units/in-roles.js';
import type { Desk } from './desk.js';

/** Which of the pack's standing views this person has a post for, so that nobody is led to an empty page. */
export function standingViews({ reader, active }: Desk): Session['opens'] {
  const { duties, ledgers, indicators } = active.program;
  const supervises = reader.posts.some((post) => post.supervises);
  const holds = (role: string) => reader.posts.some((post) => post.role === role);
  const opens = (lists: Record<string, { definition: { roles?: string[] } }>) =>
    Object.values(lists).some(({ definition }) => inRoles(reader, definition.roles) !== undefined);
  const owes = Object.values(duties).some(({ definition }) => supervises || holds(definition.role));
  return [
    ...(owes ? (['duties'] as const) : []),
    ...(opens(ledgers) ? (['ledgers'] as const) : []),
    ...(opens(indicators) ? (['indicators'] as const) : []),
  ];
}
