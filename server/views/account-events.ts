import type { AccountEventList, AccountEventQuery, AccountEventView } from '../http/types.js';
import { accountEvents, type NamedAccountEvent } from '../store/accounts/account-events.js';
import type { Desk } from './desk.js';
import { isoOf } from './instant.js';
import { pageOf } from './page.js';
import { titleOf } from './substitutions.js';

/** What was done to accounts and posts, newest first. */
export async function accountEventsView(
  desk: Desk,
  query: AccountEventQuery,
): Promise<AccountEventList> {
  const { person } = query;
  const { events, total } = await accountEvents(desk.sql, {
    ...pageOf(query),
    ...(person === undefined ? {} : { person }),
  });
  return { events: events.map((event) => eventView(desk, event)), total };
}

function eventView(desk: Desk, row: NamedAccountEvent): AccountEventView {
  const { number, at, kind, by_person: by, person, post } = row;
  const { from, to, until } = JSON.parse(row.details) as Record<string, string | undefined>;
  return {
    number,
    at: isoOf(at),
    kind,
    ...(by === null ? {} : { by: row.by_name ?? by }),
    ...(person === null ? {} : { person: row.person_name ?? person }),
    ...(post === null ? {} : { post: titleOf(desk, post) }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(until === undefined ? {} : { until }),
  };
}
