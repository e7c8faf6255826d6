import type { Refusal } from '../../engine/case.js';
import { loadNotice } from '../store/loading.js';
import { maySeeCase } from '../store/reading/visible.js';
import { acknowledgeNotice } from '../store/writing/work.js';
import { actingAs } from '../units/acting-as.js';
import type { DoingFor } from './doing.js';
import { notFound } from '../access/not-found.js';
import { notPermitted } from './refusals.js';

/** Takes note of a report or a notice, for the post it was addressed to. Once more changes nothing. */
export async function acknowledge(
  doing: DoingFor,
  id: string,
): Promise<{ kind: 'done' } | Refusal> {
  const { sql, reader, now } = doing;
  const notice = await loadNotice(sql, id);
  if (notice === undefined) return notFound();
  if (actingAs(doing.organisation, doing.active, reader, notice) === undefined)
    return (await maySeeCase(sql, reader, notice.case_id)) ? notPermitted() : notFound();
  acknowledgeNotice(sql, id, now, reader.person);
  return { kind: 'done' };
}
