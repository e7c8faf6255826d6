import { Access } from './access.js';
import { Accounts } from './accounts.js';
import { Begin } from './begin.js';
import { ComparisonSheets } from './comparison-sheets.js';
import { Comparisons } from './comparisons.js';
import { Counts } from './counts.js';
import { Duties } from './duties.js';
import { Drafts } from './drafts.js';
import { History } from './history.js';
import { Imports } from './imports.js';
import { Lists } from './lists.js';
import { Outbox } from './outbox.js';
import { Oversight } from './oversight.js';
import { Partings } from './partings.js';
import { Publication } from './publication.js';
import { SealedRobots } from './sealed-robots.js';

/** What made the tables as they are, in order. What was published is never changed: the next is added. */
export const POSTGRES_MIGRATIONS = [
  Begin,
  Duties,
  Lists,
  Drafts,
  Publication,
  Outbox,
  Accounts,
  History,
  Access,
  Oversight,
  Imports,
  Comparisons,
  Partings,
  Counts,
  ComparisonSheets,
  SealedRobots,
];
