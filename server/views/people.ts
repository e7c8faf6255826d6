import type { PeopleQuery, PersonList, PersonView, PostName } from '../http/types.js';
import { type ListedPerson, listPeople } from '../store/accounts/people.js';
import type { Desk } from './desk.js';
import { postTitle } from './holder.js';
import { isoOf } from './instant.js';
import { pageOf } from './page.js';

/** People as administrators look after them. */
export async function personListView(desk: Desk, query: PeopleQuery): Promise<PersonList> {
  const { q } = query;
  const { people, total } = await listPeople(desk.sql, {
    ...pageOf(query),
    ...(q === undefined ? {} : { q }),
  });
  return { people: people.map((person) => personView(desk, person)), total };
}

function personView(desk: Desk, row: ListedPerson): PersonView {
  return {
    id: row.id,
    name: row.name,
    administrator: Boolean(row.administrator),
    mustChangePassword: Boolean(row.must_change_password),
    secondStep: row.second_factor > 0,
    posts: postsOf(desk, row.id),
    ...(row.deactivated_at === null ? {} : { closedAt: isoOf(row.deactivated_at) }),
  };
}

/** What somebody holds now, by name. */
export function postsOf(desk: Desk, person: string): PostName[] {
  return desk.organisation.heldBy(person).map(({ id, role, unit }) => ({
    id,
    title: postTitle(desk, role, unit),
  }));
}
