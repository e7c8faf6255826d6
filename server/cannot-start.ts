import type { Issue, Words } from '../engine/issue.js';

/** Why a server does not start, for whoever starts it. Nothing is broken that they cannot mend. */
export class CannotStart extends Error {
  constructor(
    readonly code: string,
    readonly words: Words,
    readonly issues: readonly Issue[] = [],
  ) {
    super(words.en);
  }
}
