import type { Effect } from '../../case.js';
import type { Instant } from '../../json.js';

/** The digest of a case with no effects. Those of a record's cases are added up, so that their order says nothing. */
export const NOTHING_DECIDED = 0;

/**
 * Takes what an event brought about into the digest of a case: which states were entered, which tasks opened, closed,
 * fell overdue and were handed over, when and until when, and which timers were set. Whoever decides alike has the
 * same digest.
 */
export function digested(digest: number, at: Instant, effects: readonly Effect[]): number {
  let hash = digest;
  for (const effect of effects) {
    const line = lineOf(effect);
    if (line !== undefined) hash = mixed(mixed(hash, at), line);
  }
  return hash;
}

function lineOf(effect: Effect): string | undefined {
  switch (effect.type) {
    case 'state-entered':
      return `> ${effect.to}`;
    case 'task-opened':
      return `+ ${effect.task} ${effect.opened.role} ${effect.opened.dueAt ?? ''}`;
    case 'task-closed':
      return `- ${effect.task} ${effect.end}`;
    case 'task-overdue':
      return `! ${effect.task}`;
    case 'task-due-changed':
      return `~ ${effect.task} ${effect.dueAt ?? ''}`;
    case 'task-handed-over':
      return `^ ${effect.task} ${effect.to}`;
    case 'timer-set':
      return `@ ${effect.timer} ${effect.pending.dueAt}`;
    default:
      return undefined;
  }
}

/** FNV-1a in 32 bits: two courses of one case that differ and have one digest are no danger here. */
function mixed(hash: number, more: string | number): number {
  const text = String(more);
  let mixing = hash ^ 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    mixing = Math.imul(mixing ^ text.charCodeAt(at), 0x01000193);
  return mixing >>> 0;
}
