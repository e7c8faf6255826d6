/**
 * A name that nothing has had: question3. The number goes on from the greatest there is, so that a name that was
 * given up is not soon another's.
 *
 * @param stem what it begins with
 * @param taken all names that are or were in use
 */
export function freshName(stem: string, taken: Iterable<string>): string {
  const numbers = [...taken].flatMap((name) => {
    const [, number] = name.startsWith(stem)
      ? (/^-?(\d+)$/.exec(name.slice(stem.length)) ?? ['', ''])
      : [];
    return number === undefined || number === '' ? [] : [Number(number)];
  });
  return `${stem}${Math.max(0, ...numbers) + 1}`;
}
