import type { Instant } from '../../engine/json.js';
import type { Reader } from '../store/reader.js';
import type { Sql } from '../store/sql.js';
import type { Read } from '../store/writing/access-log.js';
import type { Organisation } from '../units/organisation.js';
import type { Edition } from './editions.js';
import type { Language } from './language.js';

/** What somebody's reading stands on, for the length of one request. */
export interface Desk {
  reader: Reader;
  language: Language;
  now: Instant;
  sql: Sql;
  organisation: Organisation;
  demonstration: boolean;
  /** Whether masks are lifted, where the reader may: for this one answer, of which a reason is kept. */
  lifted?: boolean;
  /** Writes down what the reader is about to be given; what is not written down is not to be given. */
  note: (reads: readonly Read[]) => Promise<void>;
  /** The password was set by somebody else: nothing is open before another is chosen. */
  mustChangePassword: boolean;
  /** The pack in force: new cases begin on it. */
  active: Edition;
  /** The pack that a case runs on. */
  editionOf: (packHash: string) => Promise<Edition>;
}
