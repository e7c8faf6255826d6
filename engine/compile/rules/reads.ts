/** The fields of a variable that a definition's expressions and templates name: form.reason gives reason. */
export function readsIn(
  definition: unknown,
  variable: 'case' | 'record' | 'form' | 'event',
): Set<string> {
  const pattern = new RegExp(`\\b${variable}\\.([a-z][A-Za-z0-9]*)`, 'g');
  const text = JSON.stringify([definition]);
  return new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''));
}
