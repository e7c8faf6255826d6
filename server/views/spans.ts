import type { Instant } from '../../engine/json.js';
import { movesOf } from '../store/migrations-of-cases.js';
import type { Desk } from './desk.js';
import type { Edition } from './editions.js';
import type { Happened } from './event-title.js';

/** A stretch of a case's history that it lived on one version of its pack. */
export interface Span<T> {
  edition: Edition;
  history: T[];
}

/** A case's history by the versions on which it was lived; being moved is the first event of the next. */
export async function spansOf<T extends Happened>(
  { editionOf }: Desk,
  packHash: string,
  history: readonly T[],
): Promise<Span<T>[]> {
  const first = history.find(({ event }) => event.type === 'moved-to-version');
  const began = first?.event.type === 'moved-to-version' ? first.event.from : packHash;
  const spans: Span<T>[] = [{ edition: await editionOf(began), history: [] }];
  for (const happened of history) {
    const { event } = happened;
    if (event.type === 'moved-to-version')
      spans.push({ edition: await editionOf(event.to), history: [] });
    spans.at(-1)?.history.push(happened);
  }
  return spans;
}

/** On which version a case ran at a moment: what was opened, closed or printed then is said in its words. */
export type VersionAt = (kase: { id: string; pack_hash: string }, at: Instant) => string;

export async function versionsAt({ sql }: Desk, cases: readonly string[]): Promise<VersionAt> {
  const moves = await movesOf(sql, [...new Set(cases)]);
  return ({ id, pack_hash }, at) =>
    moves.find((move) => move.case_id === id && move.at >= at)?.from_hash ?? pack_hash;
}
