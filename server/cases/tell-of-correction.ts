import type { Actor, Case, CaseEvent } from '../../engine/case.js';
import { loadOpenTasks } from '../store/loading.js';
import { newId } from '../store/new-id.js';
import type { Place } from '../store/reader.js';
import { placesOfCase } from '../store/reading/visible.js';
import { addLetter } from '../store/writing/letters.js';
import { insertNotice } from '../store/writing/work.js';
import { doerOf, type Doing } from './doing.js';

/** What was put right: in which case, of which form, by whom, and what had been written before. */
export interface Corrected {
  kase: Case;
  /** What the form is called. */
  title: string;
  by: Actor;
  /** The event in which it was said, and the one by which it was last put right. */
  said: readonly CaseEvent[];
}

/**
 * Tells those who work on a case, and those who wrote what was put right, that something was: which form, and no word of
 * what stands in it. Who put it right knows; whom the record has left is not told.
 */
export async function tellOfCorrection(doing: Doing, corrected: Corrected): Promise<void> {
  const { kase, title, by } = corrected;
  const seeing = await placesOfCase(doing.sql, kase.id);
  const told = new Set([nameOf(by)]);
  for (const place of [...(await working(doing, kase)), ...writers(corrected)]) {
    if (told.has(nameOf(place)) || !seeing.some((one) => nameOf(one) === nameOf(place))) continue;
    told.add(nameOf(place));
    const notice = { id: newId(doing.now), kind: 'corrected' as const, case: kase.id, title };
    insertNotice(doing.sql, { ...notice, at: doing.now }, place, doerOf(by));
    const key = `notice/${notice.id}/${kase.sequence}`;
    const about = { kind: 'notice' as const, case: kase.id, subject: notice.id };
    const letter = { id: newId(doing.now), key, ...about, at: doing.now };
    addLetter(doing.sql, letter, { ...place, post: null });
  }
}

/** The places that have the open tasks. */
async function working({ sql, organisation }: Doing, { id }: Case): Promise<Place[]> {
  const tasks = await loadOpenTasks(sql, [id]);
  return tasks.map(({ role, unit, post }) => organisation.post(post ?? '') ?? { role, unit });
}

function writers({ said }: Corrected): Place[] {
  return said.flatMap(({ by }) => (by.kind === 'post' ? [by] : []));
}

function nameOf(of: Place | Actor): string {
  return 'role' in of ? `${of.role}@${of.unit}` : '';
}
