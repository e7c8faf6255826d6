/** How much there is in a JSON text: counted before anything recursive reads it, whether or not it is JSON. */
export interface Survey {
  depth: number;
  values: number;
}

/** Counts brackets and commas outside of strings, character by character: no text takes longer than its length. */
export function survey(text: string): Survey {
  let depth = 0;
  let most = 0;
  let values = 1;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfString(text, at);
        break;
      case COMMA:
        values += 1;
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        values += 1;
        most = Math.max(most, (depth += 1));
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        depth -= 1;
    }
  }
  return { depth: most, values };
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
  for (let at = 0; at < text.length; at += 1) {
    const frame = frames.at(-1);
    switch (text.charCodeAt(at)) {
      case QUOTE: {
        const end = endOfString(text, at);
        if (frame?.names !== undefined && isName(text, end)) {
          const name = JSON.parse(text.slice(at, end + 1)) as string;
          frame.at = name;
          if (isWrong(name, frame.names))
            found.push({ name, offset: at, path: frames.map((one) => one.at) });
          frame.names.add(name);
        }
        at = end;
        break;
      }
      case COMMA:
        if (typeof frame?.at === 'number') frame.at += 1;
        break;
      case OPEN_LIST:
        frames.push({ at: 0 });
        break;
      case OPEN_OBJECT:
        frames.push({ names: new Set(), at: '' });
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        frames.pop();
    }
  }
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

/** The closing quote of the string that begins at `start`; the end of the text where it is never closed. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE)
    at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

function isName(text: string, end: number): boolean {
  let at = end + 1;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return text.charCodeAt(at) === COLON;
}
