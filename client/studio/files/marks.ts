import {
  Decoration,
  type DecorationSet,
  EditorView,
  type Extension,
  hoverTooltip,
  StateEffect,
  StateField,
  type Text,
} from '@uiw/react-codemirror';

/** What the check found at a place of a text. */
export interface Found {
  line: number;
  column: number;
  severity: 'error' | 'warning' | 'note';
  message: string;
}

/** Tells the editor what was found; until the next check the marks move with what is typed. */
export const setFound = StateEffect.define<readonly Found[]>();

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (present, { changes, effects, state }) => {
    const told = effects.find((effect) => effect.is(setFound));
    return told === undefined ? present.map(changes) : marksOf(state.doc, told.value);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Draws a line beneath what was found, and says it to whoever points there. */
export const foundMarks: Extension = [marks, hoverTooltip(saidAt)];

function marksOf(text: Text, found: readonly Found[]): DecorationSet {
  const ranges = found.flatMap(({ line, column, severity, message }) => {
    if (line > text.lines) return [];
    const { from, to } = text.line(line);
    const start = Math.min(from + column - 1, to);
    const [token = ''] = TOKEN.exec(text.sliceString(start, to)) ?? [];
    const mark = Decoration.mark({ class: `found found-${severity}`, message });
    // Where the text ends too early, the last sign that there is shows it.
    const last = text.sliceString(0, start).trimEnd().length;
    if (token === '') return last === 0 ? [] : [mark.range(last - 1, last)];
    return [mark.range(start, start + token.length)];
  });
  return Decoration.set(ranges, true);
}

/** A name with its colon, a value, or the one sign that stands there. */
const TOKEN = /^(?:"(?:[^"\\]|\\.)*"?|[\w.+-]+|\S)/;

function saidAt(view: EditorView, position: number) {
  const messages: string[] = [];
  view.state.field(marks).between(position, position, (_from, _to, { spec }) => {
    messages.push((spec as { message: string }).message);
  });
  if (messages.length === 0) return null;
  return {
    pos: position,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'found-said';
      dom.append(
        ...messages.map((message) => {
          const line = document.createElement('p');
          line.textContent = message;
          return line;
        }),
      );
      return { dom };
    },
  };
}
