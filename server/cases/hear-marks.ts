import type { Case, Refusal } from '../../engine/case.js';
import { differs, RECORD_MARKED } from '../../engine/decide/marked.js';
import type { Data } from '../../engine/json.js';
import { loadOpenCases } from '../store/loading.js';
import { type Doing, SYSTEM } from './doing.js';
import { happen } from './happen.js';
import type { Subject } from './subject.js';

/**
 * Lets the other open cases of a record hear that it says something else now, each on its own version
 * of the pack. A case that is done with by that ends itself.
 *
 * @param before what the record said before the event
 * @param except the case that has changed it
 */
export async function hearMarks(
  doing: Doing,
  subject: Subject,
  before: Data,
  except: string,
): Promise<Refusal | undefined> {
  if (!differs(before, subject.data)) return undefined;
  for (const { id, pack_hash, snapshot } of await loadOpenCases(doing.sql, subject.type, [
    subject.id,
  ])) {
    if (id === except) continue;
    const program = await doing.packs.of(pack_hash);
    const present = JSON.parse(snapshot) as Case;
    const event = { type: 'told' as const, event: RECORD_MARKED, data: {} };
    const happened = await happen(doing, program, subject, present, SYSTEM, event);
    if (happened.kind === 'refused') return happened;
  }
  return undefined;
}
