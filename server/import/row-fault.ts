import type { Json } from '../../engine/json.js';
import type { NewFault } from '../store/import/faults.js';

/** Something wrong in a row. */
export interface RowFault {
  /** The key of the column; '' for the row as a whole. */
  field: string;
  code: string;
  /** What stands there, unless nobody is to read it a second time. */
  value?: string;
  /** What the words about it need. */
  details?: { [name: string]: Json };
}

/** How many faults of a sheet are kept: whoever has mended so many checks again. */
export const KEPT_FAULTS = 1_000;

/** How long a text is kept that stands in a wrong place. */
const LONGEST_VALUE = 60;

/** The faults of a row as they are kept, as long as there is room; numbered on from those before. */
export function faultsToKeep(
  line: number,
  faults: readonly RowFault[],
  before: number,
): NewFault[] {
  return faults.slice(0, Math.max(0, KEPT_FAULTS - before)).map((fault, index) => ({
    number: before + index,
    line,
    field: fault.field,
    code: fault.code,
    value: fault.value === undefined ? null : shortened(fault.value),
    details: JSON.stringify(fault.details ?? {}),
  }));
}

function shortened(text: string): string {
  const signs = Array.from(text.replaceAll(/[\p{Cc}\p{Cs}]/gu, ' '));
  return signs.length > LONGEST_VALUE
    ? `${signs.slice(0, LONGEST_VALUE).join('')}…`
    : signs.join('');
}
