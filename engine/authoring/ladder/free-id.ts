/**
 * An id that nothing has as yet: step-2 where step-1 is there. Ids are made and never shown; what people read is
 * the title.
 *
 * @param stem kebab-case ASCII
 * @param taken the ids that are there
 */
export function freeId(stem: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  for (let number = 1; ; number += 1) {
    const id = `${stem}-${number}`;
    if (!known.has(id)) return id;
  }
}

/** The id itself where it is free, else the next one like it. */
export function freeLike(id: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  return known.has(id) ? freeId(id.replace(/-\d+$/, ''), known) : id;
}
