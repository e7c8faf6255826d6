import type { Actor } from '../../engine/case.js';
import type { Instant } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import type { Packs } from '../packs/packs.js';
import type { Reader } from '../store/reader.js';
import type { Transaction } from '../store/sql.js';
import type { Doer } from '../store/writing/work.js';
import type { Organisation } from '../units/organisation.js';

/** What a command works with, for the length of one transaction. */
export interface Doing {
  sql: Transaction;
  now: Instant;
  packs: Packs;
  /** The pack in force. */
  active: Program;
  organisation: Organisation;
}

/** A command's sender, beside what it works with. */
export interface DoingFor extends Doing {
  reader: Reader;
}

export const SYSTEM: Actor = { kind: 'system' };

/** An actor as rows name one. */
export function doerOf(by: Actor): Doer {
  return by.kind === 'post' ? { person: by.person, post: by.post } : { person: null, post: null };
}
