import type { Instant } from '../../../engine/json.js';
import type { Program } from '../../../engine/program.js';
import type { PlannedRow } from '../importing.js';
import type { NewUnit } from './units-to-be.js';

/** What lines are looked at with. */
export interface Drawing {
  program: Program;
  /** Who reads it in: an administrator. */
  by: string;
  now: Instant;
}

/** What a line says, cell by cell; '' where a cell is empty. */
export interface Line {
  line: number;
  unit: string;
  type: string;
  above: string;
  role: string;
  name: string;
  account: string;
  /** Days. */
  from: string;
  until: string;
}

/** What a line does to the organisation, in this order; what is left out is there already. */
export interface PlannedLine extends PlannedRow {
  says: Line;
  unit?: NewUnit;
  person?: { account: string; name: string };
  /** A post more, vacant. */
  post?: { id: string; role: string; unit: string };
  /** Who is to hold a post, that or one that was there. */
  holder?: { post: string; account: string };
}
