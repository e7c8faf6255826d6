import type { Data } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import { identityOf } from '../../engine/record/identity.js';
import type { Database } from '../store/database.js';
import type { ImportRunRow } from '../store/entities/import.js';
import {
  identityFields,
  recordsAfter,
  rememberIdentityFields,
  setIdentities,
} from '../store/import/register.js';
import { CHUNK } from './chunks.js';

/**
 * Sees to it that every record of the type is found by what identifies it: records that are older than the column, or
 * that were known by other fields in an earlier version of the pack, are not.
 */
export async function prepareRegister(
  database: Database,
  { records, signals }: Program,
  { kind, subject }: Pick<ImportRunRow, 'kind' | 'subject'>,
): Promise<void> {
  const type = kind === 'signal' ? (signals[subject]?.definition.about ?? '') : subject;
  const record = kind === 'organisation' ? undefined : records[type];
  if (record === undefined) return;
  const fields = JSON.stringify(record.identity ?? []);
  if ((await identityFields(database.read, type)) === fields) return;
  for (let after = ''; ;) {
    const next = await database.write(async (sql) => {
      const rows = await recordsAfter(sql, type, after, CHUNK);
      const seen = new Set<string>();
      const identities = rows.map(({ id, data }) => {
        const identity = identityOf(record, JSON.parse(data) as Data);
        const isFirst = identity !== null && !seen.has(identity);
        if (isFirst) seen.add(identity);
        return { id, identity: isFirst ? identity : null };
      });
      await setIdentities(sql, type, identities);
      return rows.length < CHUNK ? undefined : rows.at(-1)?.id;
    });
    if (next === undefined) break;
    after = next;
  }
  await database.write((sql) => rememberIdentityFields(sql, type, fields));
}
