/** At a place of a text, one piece instead of another; null: there is no text. */
export interface Splice {
  place: number;
  removed: string | null;
  inserted: string | null;
}

/** The shortest single piece by which one text becomes the other. */
export function spliceBetween(before: string | null, after: string | null): Splice {
  if (before === null || after === null) return { place: 0, removed: before, inserted: after };
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    place: start,
    removed: before.slice(start, before.length - end),
    inserted: after.slice(start, after.length - end),
  };
}

/** The text before a splice was made. */
export function unspliced(
  after: string | null,
  { place, removed, inserted }: Splice,
): string | null {
  if (removed === null || inserted === null || after === null) return removed;
  return after.slice(0, place) + removed + after.slice(place + inserted.length);
}
