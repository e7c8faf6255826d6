import type { Compiled } from '../expression/expression.js';
import type { Json } from '../json.js';
import type { ShownValue } from '../ledger/compiled.js';
import type * as D from '../types.js';

/** An indicator with its expressions compiled. */
export interface CompiledIndicator {
  definition: D.IndicatorDocument;
  pointer: string;
  denominator?: Compiled<boolean>;
  numerator?: Compiled<boolean>;
  /** In the order in which they are tried. */
  exclusions: { id: string; definition: D.Exclusion; where: Compiled<boolean> }[];
  day?: Compiled<Json>;
  by: Record<string, CompiledBreakdown>;
}

export interface CompiledBreakdown extends ShownValue {
  definition: D.Breakdown;
}
