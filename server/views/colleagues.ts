import type { Colleague, ColleagueList, ColleagueQuery } from '../http/types.js';
import { found, refuse } from '../refusals/refused.js';
import { listPeople } from '../store/accounts/people.js';
import type { PostWithHolder } from '../store/organisation.js';
import type { Desk } from './desk.js';
import { postsOf } from './people.js';

/**
 * Whom one can name for a post: administrators anybody; the holder of a post, as a substitute, those who hold one
 * in the same unit, beside it or below, since nobody needs to know who works elsewhere.
 */
export async function colleaguesView(
  desk: Desk,
  id: string,
  { q = '' }: ColleagueQuery,
): Promise<ColleagueList> {
  const { reader, organisation, sql } = desk;
  const post = found(organisation.post(id));
  if (post.holder !== reader.person && !reader.administrator) return refuse('not-permitted');
  const people = reader.administrator
    ? (await listPeople(sql, { q, offset: 0, limit: MOST })).people
        .filter(({ deactivated_at: closed }) => closed === null)
        .map(({ id: person, name }) => ({ person, name }))
    : nearby(desk, post, q.trim().toLowerCase());
  return { people: people.map((each) => withPosts(desk, each)) };
}

function nearby({ organisation, reader }: Desk, { unit }: PostWithHolder, q: string) {
  const around = organisation.unit(unit)?.within ?? unit;
  const near = new Set(organisation.unitsBelow(around).map(({ id }) => id));
  const named = new Map<string, string>();
  for (const { holder, holder_name: name, unit: place } of organisation.posts)
    if (holder !== null && holder !== reader.person && near.has(place))
      named.set(holder, name ?? holder);
  return [...named]
    .filter(([person, name]) => `${person}\n${name}`.toLowerCase().includes(q))
    .slice(0, MOST)
    .map(([person, name]) => ({ person, name }));
}

function withPosts(desk: Desk, { person, name }: { person: string; name: string }): Colleague {
  return { person, name, posts: postsOf(desk, person).map(({ title }) => title) };
}

/** More than one looks through; whoever is not among them is found by name. */
const MOST = 50;
