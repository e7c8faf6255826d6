import { sheetNeedsApproval } from '../access/refusals.js';
import { Refused } from '../refusals/refused.js';
import type { Place } from '../store/reader.js';
import type { Desk } from './desk.js';
import { accessOf } from './levels.js';

/** The longest list that is written as a sheet: one that is longer is no list that anybody reads. */
const MOST_LINES = 20_000;
/** How many entries one may take away alone where the tier says nothing. */
const USUAL_EXPORT = 500;

/** Refuses a sheet that is longer than any of the posts may take away alone. Of what is too long for anybody says `withinSheet`. */
export function mayTakeAlone(desk: Desk, posts: readonly Place[], count: number): void {
  const most = Math.max(...posts.map(({ role }) => accessOf(desk, role)?.exports ?? USUAL_EXPORT));
  if (count > most && count <= MOST_LINES) throw new Refused(sheetNeedsApproval(count, most));
}

/** Refuses a sheet that is too long for anybody. */
export function withinSheet(count: number): void {
  if (count > MOST_LINES) throw tooMany(count);
}

function tooMany(count: number): Refused {
  return new Refused({
    kind: 'refused',
    code: 'sheet-too-long',
    message: {
      zh: `这一部分有${count}条，一张表最多导出${MOST_LINES}条，请按单位或期间分开导出`,
      en: `There are ${count} entries and a sheet takes at most ${MOST_LINES}; export them by unit or by period`,
    },
    details: { count, most: MOST_LINES },
  });
}
