import type { Data } from '../../engine/json.js';
import type { Told } from '../../engine/replay/what-if/history.js';
import type { StoredTelling } from '../../engine/replay/what-if/recorded.js';
import type { TellingsOfHistory } from '../store/reading/recorded.js';

/** Reads what was told of records. What many were told in the same words is read once, and is one object. */
export class Tellings {
  readonly #bySignal = new Map<string, Map<string, Told>>();

  read(rows: readonly TellingsOfHistory[]): StoredTelling[] {
    return rows.flatMap(({ signal, told }) => {
      let known = this.#bySignal.get(signal);
      if (known === undefined) this.#bySignal.set(signal, (known = new Map<string, Told>()));
      return linesOf(told, signal, known);
    });
  }
}

function linesOf(text: string, signal: string, known: Map<string, Told>): StoredTelling[] {
  return text.split('\n').map((line) => {
    const space = line.indexOf(' ');
    const said = line.slice(space + 1);
    let told = known.get(said);
    if (told === undefined) known.set(said, (told = toldBy(signal, said)));
    const { event, data } = told;
    return { kind: 'told', event, data, at: Number(line.slice(0, space)) };
  });
}

/** @param said the event, a space, and the data as JSON */
function toldBy(signal: string, said: string): Told {
  const space = said.indexOf(' ');
  const type = said.slice(0, space);
  const data = { ...(JSON.parse(said.slice(space + 1)) as Data), type };
  return { kind: 'told', event: `${signal}.${type}`, data };
}
