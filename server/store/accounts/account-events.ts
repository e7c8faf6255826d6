import type { Instant } from '../../../engine/json.js';
import type { AccountEventRow } from '../entities/accounts.js';
import { page } from '../at-most.js';
import { part, type Sql } from '../sql.js';

/** What may be done to accounts and posts. */
export type AccountEventKind =
  | 'person-added'
  | 'person-renamed'
  | 'person-deactivated'
  | 'person-reactivated'
  | 'administrator-made'
  | 'administrator-unmade'
  | 'password-reset'
  | 'password-changed'
  | 'sessions-ended'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'second-factor-reset'
  | 'unit-added'
  | 'post-added'
  | 'post-handed-over'
  | 'post-vacated'
  | 'substitute-named'
  | 'substitute-ended';

/** Something that was done: by whom (nobody: from the machine itself), to whom or to which post. */
export interface AccountEvent {
  kind: AccountEventKind;
  by: string | null;
  person?: string;
  post?: string;
  /** What else is to be known. Never a password, a code or a secret. */
  details?: Record<string, string>;
}

/** Writes it down, in the transaction in which it is done. */
export async function noteAccountEvent(sql: Sql, event: AccountEvent, at: Instant): Promise<void> {
  const { kind, by, person = null, post = null, details = {} } = event;
  const [last] = await sql<{ number: number }>`
    SELECT MAX(number) AS number FROM account_event WHERE district = ${sql.district}`;
  // Of two servers that take the same number, the database lets one begin again.
  await sql`INSERT INTO account_event (district, number, at, kind, by_person, person, post, details)
    VALUES (${sql.district}, ${(last?.number ?? 0) + 1}, ${at}, ${kind}, ${by}, ${person}, ${post},
      ${JSON.stringify(details)})`;
}

export type NamedAccountEvent = AccountEventRow & {
  by_name: string | null;
  person_name: string | null;
};

/** What was done, newest first; of one person only where one is named. */
export async function accountEvents(
  sql: Sql,
  { person, offset, limit }: { person?: string; offset: number; limit: number },
): Promise<{ events: NamedAccountEvent[]; total: number }> {
  const of = person === undefined ? part`` : part`AND e.person = ${person}`;
  const events = await sql<NamedAccountEvent>`
    SELECT e.*, b.name AS by_name, p.name AS person_name FROM account_event e
    LEFT JOIN person b ON b.district = e.district AND b.id = e.by_person
    LEFT JOIN person p ON p.district = e.district AND p.id = e.person
    WHERE e.district = ${sql.district} ${of} ORDER BY e.number DESC ${page({ limit, offset })}`;
  const [count] = await sql<{ total: number }>`
    SELECT COUNT(*) AS total FROM account_event e WHERE e.district = ${sql.district} ${of}`;
  return { events, total: count?.total ?? 0 };
}
