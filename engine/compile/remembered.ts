/**
 * A pure function of an object that works once for each object: an editor checks a pack again and again, and of
 * all its documents one has changed. What it is given must not be changed afterwards.
 */
export function remembered<Of extends object, Result>(
  work: (of: Of) => Result,
): (of: Of) => Result {
  const known = new WeakMap<Of, { result: Result }>();
  return (of) => {
    const found = known.get(of) ?? { result: work(of) };
    known.set(of, found);
    return found.result;
  };
}
