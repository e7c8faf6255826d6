import type { Drafts } from '../drafts/drafts.js';
import type { RecordedExtent, RecordedPage } from '../http/types.js';
import type { PackSource } from '../packs/pack-source.js';
import type { Packs } from '../packs/packs.js';
import { fieldsRead, withoutNewlySensitive } from '../recorded/fields-read.js';
import { historiesFrom } from '../recorded/histories.js';
import { StandInUnits } from '../recorded/stand-in-units.js';
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
  const { sql, reader, now } = desk;
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
    ...(await placesFor(desk)),
  };
}

/** Where work is given, and to whom: for whoever sees nobody without the units that would say of whom. */
async function placesFor(desk: Desk): Promise<Pick<RecordedExtent, 'units' | 'posts'>> {
  const { organisation, active } = desk;
  const standIns = standInsFor(desk);
  await standIns?.learnAll();
  const told = (unit: string) => standIns?.of(unit) ?? unit;
  const types = active.words.unitTypes;
  const units = organisation.units.map(({ id, type, title, within }) => ({
    ...{ id: told(id), type, title: told(id) === id ? title : (types[type]?.title ?? type) },
    within: within === null ? null : told(within),
  }));
  const posts = organisation.posts.map(({ role, unit, holder }) => ({
    ...{ role, unit: told(unit), held: holder !== null },
  }));
  return { units: [...new Map(units.map((unit) => [unit.id, unit])).values()], posts };
}

function standInsFor({ sql, reader, organisation }: Desk): StandInUnits | undefined {
  return seesNobody(reader) ? new StandInUnits(sql, organisation) : undefined;
}

/** A page of what happened, without words and names. */
export async function recordedPageView(
  { desk, drafts, packs }: RecordedDesk,
  draft: string,
  { offset = '0' }: { offset?: string },
): Promise<RecordedPage> {
  const { files } = found(await drafts.of(draft));
  const { sql, reader, active } = desk;
  const standIns = standInsFor(desk);
  const used = await versionsUsed(sql);
  const programs = new Map(
    await Promise.all(used.map(async ({ hash }) => [hash, await packs.of(hash)] as const)),
  );
  const texts = Object.values(files).flatMap(({ text }) => text ?? []);
  const published = fieldsRead([...programs.values()], []);
  const fields = fieldsRead([...programs.values()], texts);
  const reading = {
    ...{ sql, reader, programs, active: active.program },
    fields: seesNobody(reader) ? withoutNewlySensitive(fields, published, active.program) : fields,
    ...(standIns === undefined ? {} : { standIns }),
  };
  return historiesFrom(reading, Number(offset));
}
