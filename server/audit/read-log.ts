import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import { newId } from '../store/new-id.js';
import type { Place } from '../store/reader.js';
import { keepReads, type Read } from '../store/writing/access-log.js';

/** For so long the same thing read again by the same person is one reading: pages are opened again and again. */
const ONE_READING_MS = 10 * 60_000;
/** How many readings are remembered to be the same; a longer memory would only save lines. */
const REMEMBERED = 10_000;

/** Writes down who reads what says something of people, before they are given it. */
export class ReadLog {
  readonly #lately = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Resolves when the reading is kept; what is not kept is not to be given. */
  async note(
    { person, posts }: { person: string; posts: readonly Place[] },
    reads: readonly Read[],
  ): Promise<void> {
    const at = this.clock.now();
    const fresh = reads.filter((read) => !this.#wasLately(person, read, at));
    if (fresh.length === 0) return;
    const ids = fresh.map(() => newId(at));
    await this.database.write((sql) => keepReads(sql, { ids, at, person, posts }, fresh));
    for (const read of fresh) this.#remember(person, read, at);
  }

  /** What has a reason was said anew, and is never the same. */
  #wasLately(person: string, read: Read, at: number): boolean {
    if (read.reason !== null) return false;
    const before = this.#lately.get(keyOf(person, read));
    return before !== undefined && Math.abs(at - before) < ONE_READING_MS;
  }

  #remember(person: string, read: Read, at: number): void {
    const key = keyOf(person, read);
    this.#lately.delete(key);
    this.#lately.set(key, at);
    if (this.#lately.size <= REMEMBERED) return;
    const [oldest] = this.#lately.keys();
    if (oldest !== undefined) this.#lately.delete(oldest);
  }
}

function keyOf(person: string, { kind, record_type, record, case_id, subject }: Read): string {
  return JSON.stringify([person, kind, record_type, record, case_id, subject]);
}
