import { parseFiles } from '../../engine/compile/parse.js';
import { extendsOf } from '../../engine/compile/overlay.js';
import { latestVersionOf } from '../store/packs.js';
import type { Sql } from '../store/sql.js';
import type { PackSource } from './pack-source.js';

/**
 * An overlay that comes without its base, as from an editor, is put over the version of the base that
 * was published last. Where none was, the compiler says at the right place that it is missing.
 */
export async function withBase(sql: Sql, source: PackSource): Promise<PackSource> {
  if (source.base !== undefined) return source;
  const extended = extendsOf(parseFiles(source.files).documents);
  const stored = extended === undefined ? undefined : await latestVersionOf(sql, extended);
  if (stored === undefined) return source;
  const base = JSON.parse(stored.files) as PackSource;
  // One that is an overlay itself is not complete, so it can be nobody's base.
  return base.base === undefined ? { ...source, base: base.files } : source;
}
