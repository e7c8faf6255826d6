/**
 * The last part of a name that a sender gave to a file, without what no file system or header takes.
 *
 * @param otherwise what it is called where nothing of it is left
 */
export function plainName(name: string, otherwise: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const printable = last.replace(/[\p{Cc}\p{Cf}\p{Cs}"<>|:*?]/gu, '').trim();
  return Array.from(printable).slice(-100).join('') || otherwise;
}
