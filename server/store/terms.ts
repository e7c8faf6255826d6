import type { Instant } from '../../engine/json.js';
import type { PostTermRow } from './entities/accounts.js';
import { newId } from './new-id.js';
import { organisationChanged } from './organisation.js';
import { remember, setting } from './settings.js';
import { list, part, type Sql } from './sql.js';

/** Somebody is to hold a post, or nobody. */
export interface Appointment {
  post: string;
  person: string | null;
  from: Instant;
  /** The first moment at which it is over; left out: until somebody else is named. */
  to?: Instant;
  by: string | null;
}

/**
 * Gives a post to somebody, or to nobody, from a moment on. What was planned for the post from that moment on is
 * planned no more; who holds it until then goes on until then.
 */
export async function appoint(sql: Sql, appointment: Appointment, now: Instant): Promise<void> {
  const { post, person, from, to = null, by } = appointment;
  const { district } = sql;
  await lockTerms(sql);
  await sql`DELETE FROM post_term
    WHERE district = ${district} AND post = ${post} AND from_at >= ${from}`;
  await sql`UPDATE post_term SET to_at = ${from}
    WHERE district = ${district} AND post = ${post} AND (to_at IS NULL OR to_at > ${from})`;
  if (person !== null)
    await sql`INSERT INTO post_term (district, id, post, person, from_at, to_at, named_by, named_at)
      VALUES (${district}, ${newId(now)}, ${post}, ${person}, ${from}, ${to}, ${by}, ${now})`;
  await keepHolders(sql, now);
}

/** Ends the terms of somebody who leaves, those to come among them. Gives the posts that were held. */
export async function endTermsOf(sql: Sql, person: string, now: Instant): Promise<string[]> {
  const { district } = sql;
  await lockTerms(sql);
  const held = await sql<{ id: string }>`
    SELECT id FROM post WHERE district = ${district} AND holder = ${person} ORDER BY id`;
  await sql`DELETE FROM post_term
    WHERE district = ${district} AND person = ${person} AND from_at >= ${now}`;
  await sql`UPDATE post_term SET to_at = ${now}
    WHERE district = ${district} AND person = ${person} AND (to_at IS NULL OR to_at > ${now})`;
  await keepHolders(sql, now);
  return held.map(({ id }) => id);
}

/**
 * Gives each post to whoever's term runs now. Never back: a server whose clock is behind undoes nothing that
 * another has done in time.
 */
export async function keepHolders(sql: Sql, now: Instant): Promise<void> {
  const { district } = sql;
  const at = Math.max(now, await lockTerms(sql));
  // One, whatever the rows say: a post that two hold is a mistake, no reason for a district to stand still.
  const running = part`(SELECT t.person FROM post_term t
    WHERE t.district = post.district AND t.post = post.id
      AND (t.from_at IS NULL OR t.from_at <= ${at}) AND (t.to_at IS NULL OR t.to_at > ${at})
    ORDER BY COALESCE(t.from_at, 0) DESC, t.id DESC LIMIT 1)`;
  await sql`UPDATE post SET holder = ${running}
    WHERE district = ${district} AND holder IS DISTINCT FROM ${running}`;
  await remember(sql, KEPT_UNTIL, String(at));
  await organisationChanged(sql);
}

/** Whether a term has begun or ended since holders were last kept. */
export async function termsHaveChanged(sql: Sql, now: Instant): Promise<boolean> {
  const kept = await keptUntil(sql);
  const rows = await sql`SELECT id FROM post_term WHERE district = ${sql.district}
    AND ((from_at > ${kept} AND from_at <= ${now}) OR (to_at > ${kept} AND to_at <= ${now})) LIMIT 1`;
  return rows.length > 0;
}

/**
 * Nobody else changes terms, or whom posts have by them, until this transaction has ended: of two who name somebody
 * for one post at once, the second ends the term of the first.
 *
 * @returns until when holders were last kept
 */
async function lockTerms(sql: Sql): Promise<Instant> {
  const [kept] = await sql<{ value: string }>`INSERT INTO setting (district, name, value)
    VALUES (${sql.district}, ${KEPT_UNTIL}, '0')
    ON CONFLICT (district, name) DO UPDATE SET value = setting.value RETURNING value`;
  return Number(kept?.value ?? 0);
}

async function keptUntil(sql: Sql): Promise<Instant> {
  return Number((await setting(sql, KEPT_UNTIL)) ?? 0);
}

const KEPT_UNTIL = 'holders-kept-until';

/** When the first term after this moment begins or ends. Undefined: all stays as it is. */
export async function nextTermChange(sql: Sql, now: Instant): Promise<Instant | undefined> {
  const [row] = await sql<{ at: Instant | null }>`
    SELECT MIN(at) AS at FROM (
      SELECT MIN(from_at) AS at FROM post_term
      WHERE district = ${sql.district} AND from_at > ${now}
      UNION ALL
      SELECT MIN(to_at) FROM post_term
      WHERE district = ${sql.district} AND to_at > ${now}) AS changes`;
  return row?.at ?? undefined;
}

export type NamedTerm = PostTermRow & { name: string };

/** Who held these posts, holds them and is to hold them, in order. */
export function termsOf(sql: Sql, posts: readonly string[]): Promise<NamedTerm[]> {
  return sql<NamedTerm>`
    SELECT t.*, p.name FROM post_term t
    JOIN person p ON p.district = t.district AND p.id = t.person
    WHERE t.district = ${sql.district} AND t.post IN ${list(posts)}
    ORDER BY CASE WHEN t.from_at IS NULL THEN 0 ELSE 1 END, t.from_at, t.id`;
}
