import type { Instant } from '../../engine/json.js';

/** Who reads, with the posts that say what he may see. Made anew for each request. */
export interface Reader {
  person: string;
  name: string;
  /** May publish packs. Sees no case by that. */
  administrator: boolean;
  posts: ReaderPost[];
  /** Vacant posts whose work falls to one of his. */
  covers: Cover[];
  /** Roles and units directly below one of his supervising posts that lie elsewhere, as agencies do. */
  reportsFrom: Place[];
  /** Records outside of the units of the posts that are open to the reader for a time. */
  letIn: LetIn[];
}

/** A record that somebody was let in to see: as a role, or because of a danger, where none is said. */
export interface LetIn {
  type: string;
  record: string;
  role?: string;
}

export interface ReaderPost extends Place {
  id: string;
  /** The unit's path: all units below begin with it. */
  path: string;
  /** subtree: all of the unit and of those below. addressed: only what was addressed to the post. */
  sees: 'subtree' | 'addressed';
  supervises: boolean;
  /** Who holds it, where the reader only acts in that person's place, and until when. */
  actsFor?: { person: string; name: string; until: Instant };
}

/** Where work is addressed to. */
export interface Place {
  role: string;
  unit: string;
}

/** A vacant place; in `processes` only, or in all, since lines differ from process to process. */
export interface Cover extends Place {
  path: string;
  processes: string[] | 'all';
}
