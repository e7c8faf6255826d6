import type { Actor, Case, Refusal } from '../../engine/case.js';
import { type Telling, wouldOpen } from '../../engine/decide/hear.js';
import { newId } from '../store/new-id.js';
import type { LoadedCase } from '../store/loading.js';
import type { Doing } from './doing.js';
import { happen } from './happen.js';
import type { Subject } from './subject.js';

/** What a telling did: opened a case, changed an open one, or was only written down. */
export interface HeardAs {
  outcome: 'opened' | 'changed' | 'noted';
  case?: string;
}

/**
 * Lets the open cases of a record hear what was told, each on its own version of the pack; then opens
 * the cases that the pack in force opens by it, of processes that had none open.
 */
export async function hear(
  doing: Doing,
  by: Actor,
  subject: Subject,
  telling: Telling,
  open: LoadedCase[],
): Promise<{ kind: 'heard'; as: HeardAs } | Refusal> {
  let as: HeardAs = { outcome: 'noted' };
  for (const { id, pack_hash, snapshot } of open) {
    const program = await doing.packs.of(pack_hash);
    const present = JSON.parse(snapshot) as Case;
    const event = { type: 'told' as const, ...telling };
    const happened = await happen(doing, program, subject, present, by, event);
    if (happened.kind === 'refused') return happened;
    if (happened.kind === 'happened') as = { outcome: 'changed', case: id };
  }
  const { active, now } = doing;
  for (const { process, opening } of wouldOpen(active, telling, subject.type, subject.data, now)) {
    if (open.some((kase) => kase.process === process)) continue;
    const happened = await happen(doing, active, subject, null, by, {
      type: 'opened',
      id: newId(now),
      process,
      about: { type: subject.type, id: subject.id },
      how: { kind: 'telling', opening, ...telling },
    });
    if (happened.kind === 'refused') return happened;
    if (happened.kind === 'happened') as = { outcome: 'opened', case: happened.case.id };
  }
  return { kind: 'heard', as };
}
