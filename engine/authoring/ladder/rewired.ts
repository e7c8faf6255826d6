import type { ProcessDocument } from '../../types.js';
import type { Moved } from './translations.js';

/** A process after one of the ladder's operations. */
export interface Rewired {
  process: ProcessDocument;
  /** The state that is new, or that was worked on. */
  state: string;
  /** What stands elsewhere now, so that translations follow. */
  moved: Moved[];
}
