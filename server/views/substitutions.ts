import type { SubstitutionView } from '../http/types.js';
import type { NamedSubstitution } from '../store/organisation.js';
import { dayAt, lastDay } from './days-of.js';
import type { Desk } from './desk.js';
import { postTitle } from './holder.js';

/** The substitutions that run and those to come, of those that are wanted. */
export function substitutionViews(
  desk: Desk,
  wanted: (substitution: NamedSubstitution) => boolean,
): SubstitutionView[] {
  const { organisation, now } = desk;
  return organisation.substitutions
    .filter((each) => organisation.runs(each, now) && wanted(each))
    .map((each) => ({
      id: each.id,
      post: { id: each.post, title: titleOf(desk, each.post) },
      holder: each.holder_name,
      person: each.person,
      name: each.name,
      from: dayAt(desk, each.from_at),
      until: lastDay(desk, each.to_at),
      state: each.from_at <= now ? 'now' : 'planned',
    }));
}

/** What a post is called, with its unit; its id where it is no more. */
export function titleOf(desk: Desk, id: string): string {
  const post = desk.organisation.post(id);
  return post === undefined ? id : postTitle(desk, post.role, post.unit);
}
