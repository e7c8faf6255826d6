import type { Data, Instant } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import type { RecordDocument } from '../../engine/types.js';
import type { Reach } from './importer.js';
import type { PlannedRow } from './importing.js';

/** What rows are looked at with. */
export interface Looking {
  program: Program;
  record: RecordDocument;
  reach: Reach;
  now: Instant;
  /** Fields whose values are not written down a second time. */
  secret: ReadonlySet<string>;
  /** An empty cell leaves the field as it is. */
  keepEmpty: boolean;
}

/** A record as the register has it. */
export interface Known {
  id: string;
  version: number;
  name: string;
  data: Data;
  units: Record<string, string>;
}

/** A row of a register beside what the register has. */
export interface PlannedRecord extends PlannedRow {
  /** What it would be from now on; undefined where it is faulty or stays as it is. */
  record?: { name: string; data: Data; units: Record<string, string>; identity: string };
  known?: Known;
  /** The keys of what differs. */
  differs: string[];
}
