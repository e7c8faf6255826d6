/**
 * What a pack may be at most. Packs come from people's editors, and from whoever may upload one: each limit is
 * far beyond what a policy needs and keeps the work of checking a pack bounded.
 */
export const LIMITS = {
  /** Bytes of one document, as UTF-8. */
  documentBytes: 256 * 1024,
  /** Objects and lists within one another. */
  depth: 50,
  /** Values in one document: every entry of an object or a list. */
  values: 10_000,
  /** Documents of one pack. */
  documents: 1_000,
  /** Bytes of all documents of a pack. */
  packBytes: 8 * 1024 * 1024,
  /** Findings that are told; who has more begins with these. */
  issues: 500,
  /** Steps of linking and verifying: references looked up, expressions compiled, edges walked. */
  steps: 5_000_000,
} as const;
