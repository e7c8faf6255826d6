/**
 * An id for something new that nobody need see: from the Latin letters of its title where it has some, else from
 * `stem`; with a number where it is taken.
 *
 * @returns kebab-case ASCII of at most 48 characters
 */
export function newId(title: string, stem: string, taken: readonly string[]): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, MOST)
    .replace(/-+$/, '');
  return unlike(taken, words.length < 3 ? stem : words, '-');
}

/** The same for a field, a column or a figure, which expressions name: camelCase ASCII. */
export function newName(stem: string, taken: readonly string[]): string {
  const name = /^[a-z][A-Za-z0-9]*$/.test(stem) ? stem : 'item';
  return unlike(taken, name, '');
}

const MOST = 44;

function unlike(taken: readonly string[], name: string, joint: string): string {
  let found = name;
  for (let number = 2; taken.includes(found); number += 1) found = `${name}${joint}${number}`;
  return found;
}
