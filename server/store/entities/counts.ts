import { key, number, numberKey, table } from './column.js';

/** How many cases there are of one kind in a unit and all below it: the sum of all rows. `part`: whose change a row is; '' for what is folded. */
export interface CaseCountRow {
  district: string;
  unit: string;
  process: string;
  state: string;
  pack_hash: string;
  /** 0 or 1. */
  closed: number;
  part: string;
  n: number;
}

export const CASE_COUNT = table<CaseCountRow>('case_count', {
  district: key,
  unit: key,
  process: key,
  state: key,
  pack_hash: key,
  closed: numberKey,
  part: key,
  n: number,
});
