import { granted, found, refuse } from '../refusals/refused.js';
import type { Sharer, Shares } from '../access/shares.js';
import type { RecordShares, ShareOffer, RecordShareView, SharingRequest } from '../http/types.js';
import { sharesOf, type ShareWithName } from '../store/access/shares.js';
import { maySeeRecord } from '../store/reading/visible.js';
import type { Desk } from './desk.js';
import { postTitle } from './holder.js';
import { isoOf } from './instant.js';
import { accessOf, allowed } from './levels.js';

/** A record, by its type and id. */
export interface OfRecord {
  type: string;
  record: string;
}

/** With whom a record is shared, for those who see it by their own units; and with whom they may share it. */
export async function recordSharesView(desk: Desk, of: OfRecord): Promise<RecordShares> {
  const { sql, reader } = desk;
  const own = { ...reader, letIn: [] };
  found((await maySeeRecord(sql, own, of.type, of.record)) || undefined);
  const sharer = await sharerOf(desk, of);
  const shares = await sharesOf(sql, { type: of.type, id: of.record });
  return {
    shares: shares.map((share) => shareView(desk, share, sharer !== undefined)),
    ...(sharer === undefined ? {} : { offer: offerOf(desk, sharer) }),
  };
}

/** Shares a record, and says with whom it is shared now. */
export async function share(
  desk: Desk,
  shares: Shares,
  of: OfRecord,
  wanted: SharingRequest,
): Promise<RecordShares> {
  const sharer = found(await sharerOf(desk, of));
  granted(await shares.share(sharer, desk.organisation, { ...of, ...wanted }));
  return recordSharesView(desk, of);
}

/** Ends a share before its time. */
export async function endSharing(desk: Desk, shares: Shares, id: string): Promise<void> {
  const reader = allowed(desk, (access) => access?.shares !== undefined);
  granted(await shares.end(reader ?? refuse('not-found'), id));
}

/** By which post the reader may share a record: one that sees it. Undefined: by none. */
async function sharerOf(desk: Desk, { type, record }: OfRecord): Promise<Sharer | undefined> {
  const may = allowed(desk, (access) => access?.shares !== undefined);
  for (const post of may?.posts ?? []) {
    const reader = { ...desk.reader, posts: [post], covers: [], reportsFrom: [], letIn: [] };
    const allows = accessOf(desk, post.role)?.shares;
    if (allows !== undefined && (await maySeeRecord(desk.sql, reader, type, record)))
      return { reader, allows, post: post.id };
  }
  return undefined;
}

function offerOf({ active, organisation }: Desk, { allows }: Sharer): ShareOffer {
  return {
    days: allows.days,
    places: allows.with.map((role) => ({
      role,
      title: active.words.tiers[role]?.title ?? role,
      units: organisation.units
        .filter(({ type }) => type === active.program.tiers[role]?.unitType)
        .map(({ id, title }) => ({ value: id, title })),
    })),
  };
}

function shareView(desk: Desk, share: ShareWithName, maySay: boolean): RecordShareView {
  const { id, role, unit, reason, at, until, ended_at, person_name: by } = share;
  const isOpen = ended_at === null && until > desk.now;
  return {
    ...{ id, with: postTitle(desk, role, unit), by, reason },
    ...{ at: isoOf(at), until: isoOf(ended_at ?? until) },
    ...{ isOpen, mayEnd: isOpen && maySay },
  };
}
