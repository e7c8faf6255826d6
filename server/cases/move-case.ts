import type { Case } from '../../engine/case.js';
import type { Words } from '../../engine/issue.js';
import type { Mapping } from '../../engine/migrate/mapping.js';
import { movingOf } from '../../engine/migrate/migrated.js';
import { refusedToMove } from '../../engine/migrate/refused-to-move.js';
import { loadCase } from '../store/loading.js';
import { keepMove } from '../store/migrations-of-cases.js';
import { repinCase } from '../store/writing/cases.js';
import { type Doing, SYSTEM } from './doing.js';
import { happen } from './happen.js';
import { subjectOf } from './subject.js';

/** One case of a migration. */
export interface CaseMove {
  migration: string;
  case: string;
  /** The hash of the version that it goes to. */
  to: string;
  mapping: Mapping;
  /** It could not even be tried, and stays where it is. */
  failed?: Words;
}

/** Moves a case, or keeps the reason why it stays on its version. Done before, or ended meanwhile, it is let be. */
export async function moveCase(
  doing: Doing,
  { migration, case: id, to, mapping, failed }: CaseMove,
): Promise<{ kind: 'done' }> {
  const { sql, now, packs } = doing;
  const row = await loadCase(sql, id);
  if (row === undefined || row.pack_hash === to) return DONE;
  const present = JSON.parse(row.snapshot) as Case;
  if (present.closedAt !== undefined) return DONE;
  const reason = failed ?? (await moved());
  const kept = { migration, case: id, from: row.pack_hash, at: now };
  await keepMove(sql, reason === undefined ? kept : { ...kept, reason });
  return DONE;

  /** Why it could not be moved, if it could not. */
  async function moved(): Promise<Words | undefined> {
    const [before, after] = [await packs.of(row?.pack_hash ?? ''), await packs.of(to)];
    const moving = movingOf(before, after, present, mapping);
    const refusal = refusedToMove(after, present, moving.state);
    if (refusal !== undefined) return refusal.message;
    const subject = await subjectOf(sql, present.record.type, present.record.id);
    const event = { type: 'moved-to-version' as const, ...moving };
    const happened = await happen(doing, after, subject, present, SYSTEM, event);
    if (happened.kind === 'refused') return happened.message;
    if (happened.kind === 'happened') await repinCase(sql, id, { from: row?.pack_hash ?? '', to });
    return undefined;
  }
}

const DONE = { kind: 'done' } as const;
