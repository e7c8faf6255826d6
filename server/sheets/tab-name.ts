/** A tab's name has 31 code units at most, and some signs cannot stand in it. */
export function tabName(title: string): string {
  const name = title.replaceAll(/[[\]:*?/\\]/g, ' ').replaceAll(/^'+|'+$/g, '');
  return Array.from(name).slice(0, 15).join('').trim() || 'Sheet1';
}
