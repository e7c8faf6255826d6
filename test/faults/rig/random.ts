/** Chance that comes again: the same seed gives the same course, as far as processes allow. */
export interface Random {
  /** From 0 to 1, without 1. */
  next: () => number;
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number;
  pick: <T>(from: readonly T[]) => T;
  /** True as often as the probability says. */
  chance: (probability: number) => boolean;
  /** A UUID, as phones make them. */
  uuid: () => string;
  /** Another source that hangs on this one and on a name only, so that who runs beside changes nothing. */
  named: (name: string) => Random;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  // Mulberry32: small, and good enough to choose moments.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => between(0, 15).toString(16)).join('');
  return {
    next,
    between,
    pick: <T>(from: readonly T[]) => from[between(0, from.length - 1)] as T,
    chance: (probability) => next() < probability,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    named: (name) => randomFrom([...name].reduce((sum, letter) => hash(sum, letter), seed)),
  };
}

function hash(sum: number, letter: string): number {
  return (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0;
}
