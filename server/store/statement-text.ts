/** What may stand for a placeholder. A list goes through `list`, a piece of a statement through `part`. */
export type Value = string | number | boolean | null;

/** A piece of a statement with its values, to be put into another. */
export class Part {
  /** @param lasting whether these very strings come again, so that the text made of them is worth keeping */
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly (Value | Part)[],
    readonly lasting = false,
  ) {}
}

/** A piece of a statement. */
export function part(strings: TemplateStringsArray, ...values: (Value | Part)[]): Part {
  return new Part(strings, values, true);
}

/** Pieces one after the other: conditions by ` AND `, rows to insert by `, `. */
export function join(parts: readonly Part[], by: string): Part {
  return between('', by, '', parts);
}

/** (?, ?, ?). An empty list is one that nothing is in. */
export function list(values: readonly Value[]): Part {
  return values.length === 0 ? part`(NULL)` : between('(', ', ', ')', values);
}

/** How placeholders are written, counted from 0. */
export type Placeholder = (position: number) => string;

/** A statement as a driver takes it. */
export interface Statement {
  text: string;
  values: Value[];
  /** Whether this very text comes again: then it may be kept prepared. */
  lasting: boolean;
}

/** Makes statements; a text that is put together from the same pieces again is written once. */
export function statements(placeholder: Placeholder) {
  const kept: Kept = {};
  return (strings: TemplateStringsArray, given: readonly (Value | Part)[]): Statement => {
    const values: Value[] = [];
    const place = follow(part(strings, ...given), kept, values);
    if (place === undefined)
      return { text: textOf(strings, given, placeholder), values, lasting: false };
    place.text ??= textOf(strings, given, placeholder);
    return { text: place.text, values, lasting: true };
  };
}

/** Where texts are kept, by the pieces that they are made of, in order. */
interface Kept {
  text?: string;
  /** What follows where a value stands. */
  value?: Kept;
  /** What follows where a piece begins, by its strings: those of a template are the same each time. */
  pieces?: WeakMap<readonly string[], Kept>;
}

/** Gathers the values, and finds where the text is kept; undefined: one of the pieces is new each time. */
function follow(piece: Part, from: Kept | undefined, values: Value[]): Kept | undefined {
  let place = piece.lasting ? from && pieceIn(from, piece.strings) : undefined;
  for (const value of piece.values) {
    if (value instanceof Part) place = follow(value, place, values);
    else {
      values.push(value);
      place &&= place.value ??= {};
    }
  }
  return place;
}

function pieceIn(kept: Kept, strings: readonly string[]): Kept {
  const pieces = (kept.pieces ??= new WeakMap());
  let place = pieces.get(strings);
  if (place === undefined) pieces.set(strings, (place = {}));
  return place;
}

function textOf(
  strings: readonly string[],
  values: readonly (Value | Part)[],
  placeholder: Placeholder,
): string {
  let position = 0;
  const write = (pieces: readonly string[], between: readonly (Value | Part)[]): string =>
    between.reduce<string>((text, value, index) => {
      const middle =
        value instanceof Part ? write(value.strings, value.values) : placeholder(position++);
      return text + middle + (pieces[index + 1] ?? '');
    }, pieces[0] ?? '');
  return write(strings, values);
}

/** So many at most are the same strings each time: a command has few rows of a kind. */
const FEW = 8;

const FRAMES = new Map<string, readonly string[]>();

function between(open: string, by: string, close: string, values: readonly (Value | Part)[]): Part {
  const { length } = values;
  const frame = () =>
    length === 0 ? [open + close] : [open, ...values.slice(1).map(() => by), close];
  if (length > FEW) return new Part(frame(), values);
  const name = `${open}|${by}|${close}|${length}`;
  let strings = FRAMES.get(name);
  if (strings === undefined) FRAMES.set(name, (strings = frame()));
  return new Part(strings, values, true);
}
