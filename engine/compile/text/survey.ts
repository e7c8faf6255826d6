/** How much there is in a JSON text: counted before anything recursive reads it, whether or not it is JSON. */
export interface Survey {
  depth: number;
  values: number;
  /** Names of objects, each as often as it is written. */
  names: number;
}

/** Counts brackets, commas and colons outside of strings: no text takes longer than its length. */
export function survey(text: string): Survey {
  let depth = 0;
  let most = 0;
  let values = 1;
  let names = 0;
  forEachSign(text, (sign) => {
    if (sign === COLON) names += 1;
    if (sign === COMMA || sign === OPEN_LIST || sign === OPEN_OBJECT) values += 1;
    if (sign === OPEN_LIST || sign === OPEN_OBJECT) most = Math.max(most, (depth += 1));
    else if (sign === CLOSE_LIST || sign === CLOSE_OBJECT) depth -= 1;
  });
  return { depth: most, values, names };
}

/** A name of an object in a text: what it is, where it stands, and the way to it. */
export interface NamePlace {
  name: string;
  offset: number;
  path: (string | number)[];
}

/** The names that `isWrong` says are wrong, given those that the same object had before. The text is JSON. */
export function namesWhere(
  text: string,
  isWrong: (name: string, before: ReadonlySet<string>) => boolean,
): NamePlace[] {
  const found: NamePlace[] = [];
  const frames: { names?: Set<string>; at: string | number }[] = [];
  forEachSign(text, (sign, start, end) => {
    if (sign === OPEN_LIST) frames.push({ at: 0 });
    else if (sign === OPEN_OBJECT) frames.push({ names: new Set(), at: '' });
    else if (sign === CLOSE_LIST || sign === CLOSE_OBJECT) frames.pop();
    const frame = frames[frames.length - 1];
    if (frame === undefined) return;
    if (sign === COMMA && typeof frame.at === 'number') frame.at += 1;
    if (sign !== QUOTE || frame.names === undefined || !isName(text, end)) return;
    const name = nameIn(text, start, end);
    frame.at = name;
    if (isWrong(name, frame.names))
      found.push({ name, offset: start, path: frames.map((one) => one.at) });
    frame.names.add(name);
  });
  return found;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Calls for each bracket, comma, colon and string outside of strings, with its first and last place. */
function forEachSign(text: string, call: (sign: number, start: number, end: number) => void): void {
  const signs = /["{}[\],:]/g;
  for (let found = signs.exec(text); found !== null; found = signs.exec(text)) {
    const start = found.index;
    const sign = text.charCodeAt(start);
    const end = sign === QUOTE ? endOfString(text, start) : start;
    signs.lastIndex = end + 1;
    call(sign, start, end);
  }
}

/** The closing quote of the string that begins at `start`; the end of the text where it is never closed. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at += 1;
  }
  return text.length;
}

function nameIn(text: string, start: number, end: number): string {
  const written = text.slice(start + 1, end);
  return written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written;
}

function isName(text: string, end: number): boolean {
  let at = end + 1;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return text.charCodeAt(at) === COLON;
}
