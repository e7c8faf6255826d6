/** Chance that is the same for the same seed: what a simulation decides by. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  /** Whether something happens that happens this often of 1. */
  happens(share: number): boolean;
  /** A whole number between the two, both included. */
  whole(least: number, most: number): number;
  /** One of the items; there must be one. */
  one<T>(items: readonly [T, ...T[]] | readonly T[]): T;
  /** One of the items, the more often the heavier it is; what is not weighed weighs 1. */
  among<T extends string>(items: readonly T[], weights: Weights | undefined): T;
}

/** How often something is to happen beside the others of its kind. */
export type Weights = Readonly<Record<string, number>>;

/** The chance of one thing, named by what stays the same from run to run. */
export function chanceOf(seed: string, ...name: (string | number)[]): Chance {
  return chanceFrom(hashOf([seed, ...name].join(SEPARATOR)));
}

/** The chances of many things whose names begin alike and differ in the last part: the same as of each by its whole name. */
export function chancesOf(
  seed: string,
  ...beginning: (string | number)[]
): (last: string) => Chance {
  const begun = hashOf([seed, ...beginning, ''].join(SEPARATOR));
  return (last) => chanceFrom(hashOf(last, begun));
}

const SEPARATOR = '\u0000';

function chanceFrom(beginning: number): Chance {
  let state = beginning;
  // mulberry32: small, fast, and good enough for who does what when.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const one: Chance['one'] = (items) => items[whole(0, items.length - 1)] as (typeof items)[number];
  return {
    next,
    whole,
    one,
    happens: (share) => next() < share,
    among: (items, weights) => {
      const heavy = items.map((item) => weights?.[item] ?? 1);
      let rest = next() * heavy.reduce((sum, weight) => sum + weight, 0);
      const found = items.find((_, index) => (rest -= heavy[index] ?? 0) < 0);
      // Where nothing weighs anything, all are alike.
      return found ?? one(items);
    },
  };
}

/** FNV-1a, 32 bits; goes on from what was hashed before. */
function hashOf(text: string, before = 0x811c9dc5): number {
  let hash = before;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
