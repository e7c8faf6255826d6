import type { Compiled } from '../expression/expression.js';
import type { Json } from '../json.js';
import type * as D from '../types.js';

/** A ledger with its expressions compiled. */
export interface CompiledLedger {
  definition: D.LedgerDocument;
  pointer: string;
  where?: Compiled<boolean>;
  struckOff?: Compiled<boolean>;
  day?: Compiled<Json>;
  columns: Record<string, CompiledColumn>;
}

export interface CompiledColumn extends ShownValue {
  definition: D.LedgerColumn;
}

/** A value that people read. */
export interface ShownValue {
  value: Compiled<Json>;
  /** What the values are: the field's own schema where the expression is a field alone. */
  field: D.FieldSchema;
  /** The record's field that is shown, for its mask. */
  recordField?: string;
  /** The fields that it is made of, for their sensitivity classes. */
  reads: { record: string[]; case: string[] };
}
