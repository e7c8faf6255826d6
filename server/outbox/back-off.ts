const FIRST_MS = 15_000;
const LONGEST_MS = 3_600_000;
const LONGEST_ASKED_MS = 24 * 3_600_000;

/** After so many attempts, over about two hours, an administrator has to look. */
export const MOST_ATTEMPTS = 10;

/**
 * How long to wait after an attempt that failed, in milliseconds: twice as long each time, by chance
 * up to half of it less, so that what failed together does not come again together; and never sooner
 * than the receiver asked.
 *
 * @param attempts how many there have been, from 1
 * @param chance from 0 to 1
 */
export function waitAfter(attempts: number, chance: number, retryAfter = 0): number {
  const whole = Math.min(FIRST_MS * 2 ** (attempts - 1), LONGEST_MS);
  const asked = Math.min(retryAfter, LONGEST_ASKED_MS);
  return Math.max(asked, Math.round(whole * (1 - chance / 2)));
}
