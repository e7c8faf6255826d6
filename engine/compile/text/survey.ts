import {
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  forEachSign,
  isName,
  nameIn,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
} from './signs.js';

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
