import type { Refusal } from '../../engine/case.js';
import type { Compilation } from '../../engine/compile/compile.js';
import type { Issue } from '../../engine/issue.js';
import type { Program } from '../../engine/program.js';
import { type DraftContent, sourceOf } from '../drafts/draft-content.js';
import { draftBehind, draftChanged } from '../drafts/refusals.js';
import { rehearse } from '../moves/rehearsal.js';
import { compileSource, type PackSource } from '../packs/pack-source.js';
import type { Packs } from '../packs/packs.js';
import { withBase } from '../packs/with-base.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import { closeDraft } from '../store/drafts.js';
import type { DraftReleaseRow } from '../store/entities/publication.js';
import { beginMigration, versionsInUse } from '../store/migrations-of-cases.js';
import { newId } from '../store/new-id.js';
import { decideRelease } from '../store/releases.js';
import type { Sql } from '../store/sql.js';
import { isBehind } from './behind.js';
import type { ReleasePlan } from './plan.js';
import { casesStay, notSubmitted } from './refusals.js';

interface Needs {
  database: Database;
  packs: Packs;
  clock: Clock;
}

/** In whose name a draft is put in force, and the wish that is fulfilled by it. */
interface Authority {
  by: string;
  approvedBy: string | null;
  release?: DraftReleaseRow;
}

type Faulty = { kind: 'faulty'; issues: Issue[] };

/** A draft that may come into force as it is planned, compiled. */
type Sound = { kind: 'sound'; source: PackSource; compilation: Compilation; program: Program };

/** Puts a draft in force and closes it; the migration that was planned begins with it, or neither does. */
export async function putInForce(
  needs: Needs,
  content: DraftContent,
  plan: ReleasePlan,
  authority: Authority,
): Promise<{ kind: 'published'; program: Program } | Faulty | Refusal> {
  const checked = await sound(needs, content, plan);
  if (checked.kind !== 'sound') return checked;
  const { source, compilation, program } = checked;
  const { draft } = content;
  const { by, approvedBy } = authority;
  const at = needs.clock.now();
  const first = async (sql: Sql) => {
    if (await isBehind(sql, draft)) throw new NotAnyMore(draftBehind());
    if (!(await closeDraft(sql, draft, { state: 'published', at, by })))
      throw new NotAnyMore(draftChanged({}));
    if (!(await fulfil(sql, authority, at))) throw new NotAnyMore(notSubmitted());
  };
  const also = async (sql: Sql) => {
    if (plan.moves !== undefined) await beginMoves(sql, program, plan.moves.mapping, { at, by });
  };
  try {
    await needs.packs.publish(source, by, {
      compilation,
      note: plan.note,
      approvedBy,
      first,
      also,
    });
    return { kind: 'published', program };
  } catch (error) {
    if (error instanceof NotAnyMore) return error.refusal;
    throw error;
  }
}

/** Whether a draft holds together, and open cases can be moved as it is planned. */
export async function sound(
  { database, packs, clock }: Needs,
  content: DraftContent,
  { moves }: ReleasePlan,
): Promise<Sound | Faulty | Refusal> {
  const source = await withBase(database.read, sourceOf(content));
  const compilation = compileSource(source);
  const { program, issues } = compilation;
  if (program === undefined) return { kind: 'faulty', issues };
  if (moves?.unmovable === 'refuse') {
    const ground = { sql: database.read, packs, now: clock.now() };
    const { staying } = await rehearse(ground, program, moves.mapping);
    const cases = staying.reduce((sum, { count }) => sum + count, 0);
    if (cases > 0) return casesStay(cases);
  }
  return { kind: 'sound', source, compilation, program };
}

async function fulfil(sql: Sql, { release, approvedBy }: Authority, at: number): Promise<boolean> {
  if (release === undefined) return true;
  return decideRelease(sql, release, {
    state: 'published',
    decided_at: at,
    decided_by: approvedBy,
  });
}

async function beginMoves(
  sql: Sql,
  { hash }: Program,
  mapping: object,
  { at, by }: { at: number; by: string },
): Promise<void> {
  const sources = await versionsInUse(sql, hash);
  if (sources.length === 0) return;
  await beginMigration(sql, {
    ...{ id: newId(at), hash, at, person: by },
    ...{ sources: JSON.stringify(sources), mapping: JSON.stringify(mapping) },
  });
}

/** What was so when it was read is not so any more. */
class NotAnyMore extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
