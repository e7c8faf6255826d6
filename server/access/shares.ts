import type { Refusal } from '../../engine/case.js';
import type { TierAccess } from '../../engine/types.js';
import { endShare, insertShare } from '../store/access/shares.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import { newId } from '../store/new-id.js';
import type { Reader } from '../store/reader.js';
import { maySeeRecord } from '../store/reading/visible.js';
import type { Organisation } from '../units/organisation.js';
import { notFound } from './not-found.js';
import { shareNotOffered, shareTooLong } from './refusals.js';

const DAY = 86_400_000;

/** What somebody wants to share, with whom, and for how long. */
export interface Sharing {
  type: string;
  record: string;
  unit: string;
  role: string;
  days: number;
  reason: string;
}

/** A sharer: in those posts that may share, with what the tier of the post that acts allows. */
export interface Sharer {
  reader: Reader;
  allows: NonNullable<TierAccess['shares']>;
  post: string;
}

/** Lets posts of other units see a record for a time, and ends that. */
export class Shares {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async share(
    { reader, allows, post }: Sharer,
    organisation: Organisation,
    { days, ...what }: Sharing,
  ): Promise<{ id: string } | Refusal> {
    const { type, record, unit, role } = what;
    if (!(await maySeeRecord(this.database.read, reader, type, record))) return notFound();
    if (!allows.with.includes(role) || organisation.unit(unit) === undefined)
      return shareNotOffered();
    if (days > allows.days) return shareTooLong(allows.days);
    const at = this.clock.now();
    const id = newId(at);
    const share = { ...what, id, post, person: reader.person, at, until: at + days * DAY };
    await this.database.write((sql) => insertShare(sql, share));
    return { id };
  }

  async end(reader: Reader, id: string): Promise<{ id: string } | Refusal> {
    const at = this.clock.now();
    const ended = await this.database.write((sql) => endShare(sql, reader, id, at));
    return ended ? { id } : notFound();
  }
}
