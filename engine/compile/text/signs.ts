/** Calls for each bracket, comma, colon and string outside of strings, with its first and last place. */
export function forEachSign(
  text: string,
  call: (sign: number, start: number, end: number) => void,
): void {
  const signs = /["{}[\],:]/g;
  for (let found = signs.exec(text); found !== null; found = signs.exec(text)) {
    const start = found.index;
    const sign = text.charCodeAt(start);
    const end = sign === QUOTE ? endOfString(text, start) : start;
    signs.lastIndex = end + 1;
    call(sign, start, end);
  }
}

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
const BACKSLASH = 0x5c;
export const OPEN_LIST = 0x5b;
export const CLOSE_LIST = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;

/** Whether a string that ends at `end` names what follows it. */
export function isName(text: string, end: number): boolean {
  let at = end + 1;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return text.charCodeAt(at) === COLON;
}

/** The name that is written from quote to quote. */
export function nameIn(text: string, start: number, end: number): string {
  const written = text.slice(start + 1, end);
  return written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written;
}

/** The closing quote of the string that begins at `start`; the end of the text where it is never closed. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    // Each pair of backslashes is one that is written; one that is left over belongs to the quote.
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}
