import type { Line } from './sql.js';

/** A connection for as long as some work lasts: a statement that nobody waited for must not fall into the next one's. */
export function lentLine(line: Line): { own: Line; end: () => void } {
  let over = false;
  const whileLent = () => {
    if (over) throw new Error('A statement came after its transaction had ended.');
    return line;
  };
  return {
    own: {
      ask: (statement) => whileLent().ask(statement),
      send: (statement) => whileLent().send(statement),
      sent: () => whileLent().sent(),
    },
    end: () => {
      over = true;
    },
  };
}
