import type { Facts } from '../../engine/ledger/row.js';

/** Something that may stand in a list. */
export interface Entry {
  /** Its id among those of its kind: of the record, the case or the task. */
  key: string;
  /** The record type, or the process. */
  kind: string;
  record: { type: string; id: string; name: string };
  case?: { id: string; process: string; state: string; packHash: string };
  /** The units it belongs to: its record's, or the one that has the task; and all above them. */
  units: ReadonlySet<string>;
  facts: Facts;
}
