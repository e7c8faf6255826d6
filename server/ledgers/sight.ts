import type { Instant } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import type { Reader } from '../store/reader.js';
import type { Sql } from '../store/sql.js';
import type { Organisation } from '../units/organisation.js';

/** What drawing up a list stands on. */
export interface Sight {
  sql: Sql;
  /** In those posts that may open the list. */
  reader: Reader;
  organisation: Organisation;
  now: Instant;
  /** The pack in force, in the words of whoever reads. */
  words: Program;
  /** The pack that a case runs on, in the same words. */
  wordsOf: (packHash: string) => Promise<Program>;
}
