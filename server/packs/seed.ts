import type { Data } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import { identityOf } from '../../engine/record/identity.js';
import type { SampleDocument, SampleUnit } from '../../engine/types.js';
import type { Database } from '../store/database.js';
import { organisationChanged } from '../store/organisation.js';
import { remember, setting } from '../store/settings.js';
import type { Sql } from '../store/sql.js';
import { emptyDistrict } from '../store/writing/empty.js';
import { addPerson, addPost, addUnit } from '../store/writing/organisation.js';
import { addRecord } from '../store/writing/records.js';

export interface Seeding {
  /** The hash of the password that this account begins with. */
  hashPassword: (account: string) => Promise<string>;
  /** Whoever signs in first has to choose a password of their own: the one they begin with is known to others. */
  mustChangePassword?: boolean;
  /** Take away what is there before. */
  fresh: boolean;
}

/**
 * Puts a pack's sample into the database: units, people, posts, records. Once only: what people have
 * changed since is left alone. Says whether it did.
 */
export async function seedSample(
  database: Database,
  program: Program,
  sample: SampleDocument,
  { hashPassword, mustChangePassword = false, fresh }: Seeding,
): Promise<{ seeded: boolean }> {
  const mark = `sample:${program.pack.id}/${sample.id}`;
  if (!fresh && (await setting(database.read, mark)) !== undefined) return { seeded: false };
  // Hashing is slow on purpose, so it is done before the writing begins.
  const people = await Promise.all(
    Object.entries(sample.people).map(async ([id, { name, administrator }]) => ({
      id,
      name,
      administrator: administrator === true,
      passwordHash: await hashPassword(id),
      mustChangePassword,
    })),
  );
  await database.write(async (sql) => {
    if (fresh) await emptyDistrict(sql);
    await addUnits(sql, sample.units);
    for (const person of people) await addPerson(sql, person);
    for (const [id, { role, unit, holder }] of Object.entries(sample.posts))
      await addPost(sql, { id, role, unit, holder: holder ?? null });
    await addRecords(sql, program, sample);
    await remember(sql, mark, sample.title);
    await organisationChanged(sql);
  });
  return { seeded: true };
}

async function addUnits(sql: Sql, units: Record<string, SampleUnit>): Promise<void> {
  const paths = Object.entries(units).map(([id, { type, title, within }]) => {
    const path = `/${lineDown(units, id).join('/')}/`;
    return { id, type, title, within: within ?? null, path };
  });
  for (const unit of paths) await addUnit(sql, unit);
}

/** The ids from the top unit down to this one. */
function lineDown(units: Record<string, SampleUnit>, id: string, below: string[] = []): string[] {
  const above = units[id]?.within;
  const line = [id, ...below];
  if (above === undefined || line.includes(above)) return line;
  return lineDown(units, above, line);
}

async function addRecords(sql: Sql, program: Program, { records }: SampleDocument): Promise<void> {
  for (const [id, { type, units, data }] of Object.entries(records)) {
    const named = (data as Data)[program.records[type]?.name ?? ''];
    const name = typeof named === 'string' ? named : id;
    const identity = identityOf(program.records[type], data);
    await addRecord(sql, { type, id, name, data: data, units, identity });
  }
}
