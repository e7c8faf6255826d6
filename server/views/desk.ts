import type { Instant } from '../../engine/json.js';
import type { Reader } from '../store/reader.js';
import type { Sql } from '../store/sql.js';
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
  /** The password was set by somebody else: nothing is open before another is chosen. */
  mustChangePassword: boolean;
  /** The pack in force: new cases begin on it. */
  active: Edition;
  /** The pack that a case runs on. */
  editionOf: (packHash: string) => Promise<Edition>;
}
