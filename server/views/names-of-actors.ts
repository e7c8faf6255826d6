import { namesOfPeople } from '../store/reading/people.js';
import type { Desk } from './desk.js';
import type { Happened } from './event-title.js';

/** The names of those who acted, and for whom, in a history that the reader may see, by person. */
export async function namesOfActors(
  { sql }: Desk,
  history: readonly Happened[],
): Promise<Map<string, string>> {
  const people = history.flatMap(({ event: { by } }) =>
    by.kind === 'post' ? [by.person, ...(by.actsFor === undefined ? [] : [by.actsFor])] : [],
  );
  const named = await namesOfPeople(sql, [...new Set(people)]);
  return new Map(named.map(({ id, name }) => [id, name]));
}
