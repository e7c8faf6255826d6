import type { Data, Instant } from '../json.js';
import type { CompiledOpening } from '../program.js';

/**
 * Whether a form that opens a case can be begun about a record as it is. A guard that looks at the form
 * can only be asked when the form is sent.
 */
export function mayBegin({ guard }: CompiledOpening, record: Data, now: Instant): boolean {
  if (guard === undefined || /\bform\b/.test(guard.text)) return true;
  return guard({ record, case: {}, form: {}, now });
}
