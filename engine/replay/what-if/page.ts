import type { Data, Instant } from '../../json.js';
import type { Happening, RecordedHistory } from './history.js';

type Timeless<H> = H extends unknown ? Omit<H, 'at'> : never;

/** What happened, without when: it stands once on a page, however often and to however many it happened. */
export type Happened = Timeless<Happening>;

/** A history on a page. */
export type PackedHistory = Omit<RecordedHistory, 'happenings'> & {
  /** In pairs, oldest first: which of the page's `happened`, and how many milliseconds after the one before. */
  happenings: number[];
};

/** Histories as they are sent and read: many are told the same, so a million happenings are two million small numbers. */
export interface HistoryPage {
  happened: Happened[];
  histories: PackedHistory[];
}

/** Puts histories on a page, one after the other. */
export class PageWriter {
  readonly page: HistoryPage = { happened: [], histories: [] };
  readonly #places = new Map<string, number>();
  /** By the object that was told: those who read many tellings of one wording give the same one. */
  readonly #known = new Map<Data, number>();

  /** @param shown what is sent of a happening's data */
  constructor(private readonly shown: (happening: Happening) => Data) {}

  add({ happenings, ...history }: RecordedHistory): void {
    let before: Instant = 0;
    const packed: number[] = [];
    for (const happening of happenings) {
      packed.push(this.#placeOf(happening), happening.at - before);
      before = happening.at;
    }
    this.page.histories.push({ ...history, happenings: packed });
  }

  #placeOf(happening: Happening): number {
    const { data, kind } = happening;
    // Only of a telling do its data say all: whoever reads them gives one object for one event.
    const known = kind === 'told' ? this.#known.get(data) : undefined;
    if (known !== undefined) return known;
    const { at: _, ...happened } = { ...happening, data: this.shown(happening) };
    const text = JSON.stringify(happened);
    let place = this.#places.get(text);
    if (place === undefined) {
      place = this.page.happened.push(happened) - 1;
      this.#places.set(text, place);
    }
    if (kind === 'told') this.#known.set(data, place);
    return place;
  }
}

/** The histories of a page, one after the other. What happened alike is one object, which nobody changes. */
export function* historiesOf({ happened, histories }: HistoryPage): Generator<RecordedHistory> {
  for (const history of histories)
    yield { ...history, happenings: unpacked(happened, history.happenings) };
}

function unpacked(happened: readonly Happened[], packed: readonly number[]): Happening[] {
  const happenings: Happening[] = [];
  let at: Instant = 0;
  for (let index = 0; index < packed.length; index += 2) {
    at += packed[index + 1] ?? 0;
    const what = happened[packed[index] ?? -1];
    if (what === undefined) throw new Error(`The page does not say what ${packed[index]} is.`);
    happenings.push({ at, ...what });
  }
  return happenings;
}
