import type { Instant } from '../../json.js';
import type { Program } from '../../program.js';
import type { UnitNode } from '../../tiers/resolve.js';
import { District } from './addressed.js';
import { alike, type Alike } from './alike.js';
import { livedThrough } from './course.js';
import { paired, type PlacedWork } from './difference.js';
import type { RecordedHistory } from './history.js';
import type { WhatIfResult } from './result.js';
import { Tally } from './tally.js';
import type { Work } from './work.js';

export type { WhatIfResult } from './result.js';

/** What is compared: the versions that were in force, and the draft. */
export interface WhatIfQuestion {
  /** Oldest first, each with when it was published; at least one. */
  versions: readonly { publishedAt: Instant; program: Program }[];
  draft: Program;
  units: readonly UnitNode[];
  /** Tasks that begin within it are counted; what happened before and after is lived through all the same. */
  span: { from: Instant; until: Instant };
  /** The end of what is recorded. */
  now: Instant;
}

/**
 * What a draft would have made of what happened, beside the rules in force: takes the histories of records one after
 * the other, and keeps nothing of them but counts and some examples.
 */
export class WhatIf {
  readonly #district: District;
  readonly #programs: Map<string, Program>;
  readonly #alike: Alike;
  readonly #tally: Tally;
  #records = 0;
  #events = 0;
  #agreeing = 0;

  constructor(private readonly question: WhatIfQuestion) {
    const { versions, draft, units, span } = question;
    const programs = versions.map(({ program }) => program);
    this.#district = new District(units);
    this.#programs = new Map(programs.map((program) => [program.hash, program]));
    this.#alike = alike(programs, draft);
    this.#tally = new Tally(span, draft.pack.timeZone);
  }

  /** Lives through a record's history under both rules. */
  take(history: RecordedHistory): void {
    const { type, serial, digest, happenings } = history;
    const { draft, now } = this.question;
    const live = livedThrough(history, (at) => this.#programAt(history, at), now);
    // What the draft cannot make a difference to is not lived through again.
    const same = this.#alike.decides(history, live.opened);
    const other = same ? live : livedThrough(history, () => draft, now);
    this.#records += 1;
    this.#events += happenings.length + live.events + (same ? 0 : other.events);
    if (live.digest === digest) this.#agreeing += 1;
    if (live.work.length === 0 && other.work.length === 0) return;
    const before = this.#placed(live.work, type);
    const after = same && this.#alike.addresses ? before : this.#placed(other.work, type, draft);
    this.#tally.take(serial, paired(before, after));
  }

  /** What it has come to so far. */
  result(): WhatIfResult {
    return {
      ...{ records: this.#records, events: this.#events, agreeing: this.#agreeing },
      ...this.#tally.result(),
    };
  }

  #placed(work: readonly Work[], type: string, under?: Program): PlacedWork[] {
    return work.map((one) => {
      const given = under === undefined ? one : { ...one, program: under };
      return { ...one, place: this.#district.placeOf(given, type) };
    });
  }

  /** The version on which a case began then: which it was, where one did; else the one that had been published. */
  #programAt({ versions: used }: RecordedHistory, at: Instant): Program {
    const { versions } = this.question;
    const then = used.find((one) => one.at === at)?.hash;
    const known = then === undefined ? undefined : this.#programs.get(then);
    if (known !== undefined) return known;
    let published = versions[0];
    for (const version of versions) if (version.publishedAt <= at) published = version;
    if (published === undefined) throw new Error('There is no version to compare with.');
    return published.program;
  }
}
