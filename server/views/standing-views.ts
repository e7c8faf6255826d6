import type { Session } from '../http/types.js';
import { inRoles } from '../units/in-roles.js';
import type { Desk } from './desk.js';
import { importKinds } from './import-kinds.js';
import { allowed } from './levels.js';

/** Which views this person has a post for, so that nobody is led to an empty page. */
export function standingViews(desk: Desk): Session['opens'] {
  const { reader, active } = desk;
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
    ...BY_ACCESS.filter(([, right]) => allowed(desk, (access) => access?.[right] === true)).map(
      ([view]) => view,
    ),
    ...(importKinds(desk).length > 0 ? (['imports'] as const) : []),
  ];
}

/** What is open to whose tier says so. */
const BY_ACCESS = [
  ['emergencies', 'emergencies'],
  ['access-log', 'audits'],
  ['sheet-requests', 'approves'],
  ['comparisons', 'compares'],
] as const;
