/** What one term of an expression, such as form.reason, must be for a condition to hold. */
export interface Constraint {
  /** One of these values; undefined: any. */
  only?: readonly Literal[];
  /** None of these values. */
  not: readonly Literal[];
  /** From and to, where numbers bound it; a bound that is `open` does not belong. */
  low?: Bound;
  high?: Bound;
}

export type Literal = string | number | boolean | null;

interface Bound {
  value: number;
  open: boolean;
}

/** What satisfies both. */
export function join(one: Constraint, other: Constraint): Constraint {
  const only =
    one.only === undefined || other.only === undefined
      ? (one.only ?? other.only)
      : one.only.filter((value) => other.only?.includes(value));
  const low = narrower(one.low, other.low, (left, right) => left > right);
  const high = narrower(one.high, other.high, (left, right) => left < right);
  return {
    not: [...one.not, ...other.not],
    ...(only === undefined ? {} : { only }),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
  };
}

/** Whether nothing satisfies it. */
export function isEmpty({ only, not, low, high }: Constraint): boolean {
  if (only !== undefined)
    return only.every((value) => not.includes(value) || !within(value, low, high));
  if (low === undefined || high === undefined) return false;
  return low.value > high.value || (low.value === high.value && (low.open || high.open));
}

function narrower(
  one: Bound | undefined,
  other: Bound | undefined,
  isNarrower: (left: number, right: number) => boolean,
): Bound | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.value === other.value) return one.open ? one : other;
  return isNarrower(one.value, other.value) ? one : other;
}

function within(value: Literal, low: Bound | undefined, high: Bound | undefined): boolean {
  if (typeof value !== 'number') return true;
  const above = low === undefined || value > low.value || (value === low.value && !low.open);
  const beneath = high === undefined || value < high.value || (value === high.value && !high.open);
  return above && beneath;
}
