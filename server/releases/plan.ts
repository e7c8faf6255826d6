import type { Mapping } from '../../engine/migrate/mapping.js';
import type { Instant } from '../../engine/json.js';

/** What is to become of open cases. `unmovable`: of those that cannot be moved. */
export interface MovesWish {
  mapping: Mapping;
  unmovable: 'refuse' | 'stay';
}

/** How a draft is to be put in force: for new cases, or with the open ones moved. */
export interface ReleasePlan {
  note: string;
  moves?: MovesWish;
}

/** The wish of somebody who has looked at a draft. */
export interface ReleaseWish extends ReleasePlan {
  revision: number;
  /** Left out, or past: at once. */
  at?: Instant;
}

/** Whether a second person has to look at a draft: always, never, or as soon as two may publish. */
export type Approval = 'required' | 'none' | 'by-number';
