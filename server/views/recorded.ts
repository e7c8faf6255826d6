import type { Drafts } from '../drafts/drafts.js';
import type { RecordedExtent, RecordedPage } from '../http/types.js';
import type { PackSource } from '../packs/pack-source.js';
import type { Packs } from '../packs/packs.js';
import { fieldsRead } from '../recorded/fields-read.js';
import { historiesFrom } from '../recorded/histories.js';
import { found } from '../refusals/refused.js';
import { packFiles } from '../store/packs.js';
import { extentOfHistory, versionsUsed } from '../store/reading/recorded.js';
import { seesNobody } from '../store/scope.js';
import type { Desk } from './desk.js';
import { isoOf } from './instant.js';

/** What the views of recorded history read. */
export interface RecordedDesk {
  desk: Desk;
  drafts: Drafts;
  packs: Packs;
}

/** How much there is to live a draft through with, by which versions it was decided, and where. */
export async function recordedExtentView(
  { desk, drafts }: RecordedDesk,
  draft: string,
): Promise<RecordedExtent> {
  found(await drafts.of(draft));
  const { sql, reader, organisation, now } = desk;
  const { records, since } = await extentOfHistory(sql, reader);
  const versions = await Promise.all(
    (await versionsUsed(sql)).map(async ({ hash, published_at }) => {
      const { files, base } = JSON.parse((await packFiles(sql, hash)) ?? '{}') as PackSource;
      const publishedAt = isoOf(published_at);
      return { hash, publishedAt, files, ...(base === undefined ? {} : { base }) };
    }),
  );
  return {
    ...{ records, now: isoOf(now), anonymous: seesNobody(reader), versions },
    ...(since === null ? {} : { since: isoOf(since) }),
    units: organisation.units.map(({ id, type, title, within }) => ({ id, type, title, within })),
    posts: organisation.posts.map(({ role, unit, holder }) => ({
      ...{ role, unit, held: holder !== null },
    })),
  };
}

/** A page of what happened, without words and names. */
export async function recordedPageView(
  { desk, drafts, packs }: RecordedDesk,
  draft: string,
  { offset = '0' }: { offset?: string },
): Promise<RecordedPage> {
  const { files } = found(await drafts.of(draft));
  const { sql, reader, active } = desk;
  const used = await versionsUsed(sql);
  const programs = new Map(
    await Promise.all(used.map(async ({ hash }) => [hash, await packs.of(hash)] as const)),
  );
  const texts = Object.values(files).flatMap(({ text }) => text ?? []);
  const reading = {
    ...{ sql, reader, programs, active: active.program },
    fields: fieldsRead([...programs.values()], texts),
  };
  return historiesFrom(reading, Number(offset));
}
