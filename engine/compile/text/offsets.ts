import { pointerOf } from '../faults.js';
import { LIMITS } from '../limits.js';
import {
  CLOSE_LIST,
  CLOSE_OBJECT,
  COMMA,
  forEachSign,
  isName,
  nameIn,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
} from './signs.js';

/**
 * Where in a JSON text each of the wanted pointers stands: at its name, or where it begins in a list. One pass for
 * all of them, and no tree: a text of which little is wanted is read as fast as one can.
 */
export function offsetsOf(text: string, wanted: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  const frames: Frame[] = [];
  let here = '';
  const note = (offset: number): void => {
    if (wanted.has(here) && !found.has(here)) found.set(here, offset);
  };
  const item = ({ pointer, index = 0 }: Frame, after: number): void => {
    here = `${pointer}/${index}`;
    note(firstSignFrom(text, after + 1));
  };
  forEachSign(text, (sign, start, end) => {
    if (sign === OPEN_LIST || sign === OPEN_OBJECT)
      frames.push({ pointer: here, ...(sign === OPEN_LIST ? { index: 0 } : {}) });
    else if (sign === CLOSE_LIST || sign === CLOSE_OBJECT) frames.pop();
    const frame = frames[frames.length - 1];
    // No document nests deeper, and the way there would be as long as the text.
    if (frame === undefined || frames.length > LIMITS.depth) return;
    if (sign === OPEN_LIST) item(frame, start);
    else if (sign === COMMA && frame.index !== undefined) {
      frame.index += 1;
      item(frame, start);
    } else if (sign === QUOTE && frame.index === undefined && isName(text, end)) {
      here = frame.pointer + pointerOf(nameIn(text, start, end));
      note(start);
    }
  });
  return found;
}

/** An object or a list that is open, and how far the list has come. */
interface Frame {
  pointer: string;
  index?: number;
}

function firstSignFrom(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}
