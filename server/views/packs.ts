import type { PackFiles } from '../../engine/compile/compile.js';
import { asJson } from '../as-json.js';
import type { PackVersion, PackVersions } from '../http/types.js';
import type { Packs } from '../packs/packs.js';
import { found, refuse } from '../refusals/refused.js';
import { isoOf } from './instant.js';

/** All versions that were ever published, newest first. */
export async function packVersionsView(packs: Packs): Promise<PackVersions> {
  const versions = await packs.versions();
  return {
    versions: versions.map((row) => ({
      hash: row.hash,
      id: row.pack,
      version: row.version,
      title: row.title,
      publishedAt: isoOf(row.published_at),
      active: Boolean(row.active),
      openCases: row.open_cases,
      ...(row.note === null ? {} : { note: row.note }),
    })),
  };
}

/** Publishes a pack, or says everything that is wrong with it. */
export async function publishedView(
  packs: Packs,
  files: PackFiles,
  by: string,
): Promise<PackVersion> {
  const published = await packs.publish({ files }, by);
  if (published.kind === 'faulty')
    return refuse('pack-faulty', { issues: asJson(published.issues) });
  const { versions } = await packVersionsView(packs);
  return found(versions.find(({ hash }) => hash === published.program.hash));
}
