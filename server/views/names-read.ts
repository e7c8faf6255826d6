/** The fields of a variable that texts with expressions in them name: record.phone names phone. */
export function namesRead(
  texts: readonly string[],
  variable: 'record' | 'case' | 'form' | 'params',
): ReadonlySet<string> {
  const access = new RegExp(`\\b${variable}\\s*\\.\\s*([A-Za-z][A-Za-z0-9]*)`, 'g');
  return new Set(texts.flatMap((text) => [...text.matchAll(access)].map(([, name = '']) => name)));
}
