import type { Refusal } from '../../engine/case.js';
import { dayOf, instantOf } from '../../engine/calendar/zone.js';
import type { Day, Instant } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import { refused, refusedField } from '../accounts/refusals.js';
import { type AccountEvent, noteAccountEvent } from '../store/accounts/account-events.js';
import { lockPerson } from '../store/accounts/people.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import { newId } from '../store/new-id.js';
import { organisationChanged } from '../store/organisation.js';
import type { Sql } from '../store/sql.js';
import { addSubstitution, endSubstitution, substitutionById } from '../store/substitutions.js';
import { appoint } from '../store/terms.js';
import { addPost } from '../store/writing/organisation.js';
import type { Organisation } from './organisation.js';

/** Days on the district's calendar: from the first moment of one to the last of the other. */
export interface Days {
  /** Left out, or today: at once. */
  from?: Day;
  until?: Day;
}

/** Who decides, and what is known of the district at that moment. */
export interface Deciding {
  by: string;
  administrator: boolean;
  organisation: Organisation;
  program: Program;
}

type Done = { kind: 'done' };
const DONE: Done = { kind: 'done' };

/** Who holds which post, and who acts in whose place. */
export class Appointments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A post more of a role on a unit. Vacant at first. */
  async addPost(
    { by, organisation, program }: Deciding,
    { role, unit }: { role: string; unit: string },
  ): Promise<{ id: string } | Refusal> {
    const type = Object.hasOwn(program.tiers, role) ? program.tiers[role]?.unitType : undefined;
    if (type === undefined || organisation.unit(unit)?.type !== type)
      return refused('role-not-here');
    const now = this.clock.now();
    const id = newId(now);
    await this.database.write((sql) => openPost(sql, { by, at: now }, { id, role, unit }));
    return { id };
  }

  /** Hands a post over to somebody, or leaves it to nobody: at once, or by itself when the day comes. */
  async handOver(
    { by, organisation, program }: Deciding,
    handOver: HandOver,
  ): Promise<Done | Refusal> {
    if (organisation.post(handOver.post) === undefined) return refused('post-unknown');
    const deciding = { by, at: this.clock.now(), zone: program.pack.timeZone };
    return this.database.write((sql) => handPostOver(sql, deciding, handOver));
  }

  /** Names who acts for the holder of a post. By the holder, or by an administrator. */
  async nameSubstitute(
    { by, administrator, organisation, program }: Deciding,
    { post: id, person, ...days }: { post: string; person: string; from?: Day; until: Day },
  ): Promise<{ id: string } | Refusal> {
    const post = organisation.post(id);
    if (post === undefined) return refused('post-unknown');
    const { holder } = post;
    if (holder !== by && !administrator) return refused('not-the-holder');
    if (holder === null) return refused('post-vacant');
    if (person === holder) return refusedField('person', 'is-the-holder');
    if (person === by) return refusedField('person', 'not-for-oneself');
    const now = this.clock.now();
    const span = spanOf(days, program.pack.timeZone, now);
    if ('kind' in span) return span;
    return this.database.write(async (sql) => {
      if (!(await isActive(sql, person))) return refusedField('person', 'person-unknown');
      const { from, to = Infinity } = span;
      const named = { named_by: by, named_at: now };
      const acting = await addSubstitution(sql, {
        ...{ post: id, holder, person, from_at: from, to_at: to },
        ...named,
      });
      await note(sql, { kind: 'substitute-named', by, person, post: id }, days, now);
      return { id: acting };
    });
  }

  /** Ends it at once: by whoever is away, whoever acts, or an administrator. */
  async endSubstitution({ by, administrator }: Deciding, id: string): Promise<Done | Refusal> {
    const now = this.clock.now();
    return this.database.write(async (sql) => {
      const found = await substitutionById(sql, id);
      if (found === undefined) return refused('post-unknown');
      const { post, holder, person } = found;
      if (!administrator && by !== holder && by !== person) return refused('not-the-holder');
      await endSubstitution(sql, id, now);
      await noteAccountEvent(sql, { kind: 'substitute-ended', by, person, post }, now);
      return DONE;
    });
  }
}

/** A post that is given to somebody, or to nobody. */
type HandOver = Days & { post: string; person: string | null };

/** Adds a post, vacant, within the transaction. */
export async function openPost(
  sql: Sql,
  { by, at }: { by: string; at: Instant },
  post: { id: string; role: string; unit: string },
): Promise<void> {
  await addPost(sql, { ...post, holder: null });
  await organisationChanged(sql);
  await noteAccountEvent(sql, { kind: 'post-added', by, post: post.id }, at);
}

/** Hands a post over within the transaction. A refusal comes before anything was written. */
export async function handPostOver(
  sql: Sql,
  { by, at, zone }: { by: string; at: Instant; zone: string },
  { post, person, ...days }: HandOver,
): Promise<Done | Refusal> {
  if (person === by) return refusedField('person', 'not-for-oneself');
  const span = spanOf(days, zone, at);
  if ('kind' in span) return span;
  if (person !== null && !(await isActive(sql, person)))
    return refusedField('person', 'person-unknown');
  await appoint(sql, { post, person, by, ...span }, at);
  const kind = person === null ? 'post-vacated' : 'post-handed-over';
  await note(sql, { kind, by, post, ...(person === null ? {} : { person }) }, days, at);
  return DONE;
}

/** From the first moment to the one after the last. */
export function spanOf(
  { from, until }: Days,
  zone: string,
  now: Instant,
): { from: Instant; to?: Instant } | Refusal {
  const today = dayOf(now, zone);
  const first = from ?? today;
  if (first < today) return refusedField('from', 'day-gone');
  if (until !== undefined && until < first) return refusedField('until', 'days-crossed');
  return {
    from: first === today ? now : instantOf(`${first}T00:00`, zone),
    ...(until === undefined ? {} : { to: instantOf(`${dayAfter(until)}T00:00`, zone) }),
  };
}

function dayAfter(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

async function isActive(sql: Sql, person: string): Promise<boolean> {
  const row = await lockPerson(sql, person);
  return row !== undefined && row.deactivated_at === null;
}

function note(sql: Sql, event: AccountEvent, { from, until }: Days, now: Instant): Promise<void> {
  const details = { ...(from ? { from } : {}), ...(until ? { until } : {}) };
  return noteAccountEvent(sql, { ...event, details }, now);
}
