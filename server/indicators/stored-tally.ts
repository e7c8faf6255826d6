import type { Share, Tally } from '../../engine/indicator/count.js';

/** The numbers of a unit as they are kept. */
type Stored = Omit<Tally, 'by'> & { by: Record<string, [string, Share][]> };

export function storedTally({ by, ...share }: Tally): string {
  const stored: Stored = {
    ...share,
    by: Object.fromEntries(Object.entries(by).map(([id, slices]) => [id, [...slices]])),
  };
  return JSON.stringify(stored);
}

export function tallyIn(text: string): Tally {
  const { by, ...share } = JSON.parse(text) as Stored;
  return {
    ...share,
    by: Object.fromEntries(Object.entries(by).map(([id, slices]) => [id, new Map(slices)])),
  };
}
