import { activeVersion } from '../store/packs.js';
import type { Sql } from '../store/sql.js';

/** Whether another version of the same pack has come into force since a draft began. */
export async function isBehind(
  sql: Sql,
  { pack, base_hash }: { pack: string; base_hash: string | null },
): Promise<boolean> {
  const live = await activeVersion(sql);
  return live?.pack === pack && live.hash !== base_hash;
}
