import { failedChecks } from '../form/form.js';
import type { FieldFault } from '../form/fault-words.js';
import type { Data, Instant } from '../json.js';
import type { Program } from '../program.js';

/** What the signal's checks say against a telling. Shape is the caller's to validate, with the signal's schema. */
export function checkTelling(
  program: Program,
  signal: string,
  event: string,
  data: Data,
  record: Data,
  now: Instant,
): FieldFault[] {
  const checks = program.signals[signal]?.checks ?? [];
  return failedChecks(checks, { event: { ...data, type: event }, record, now });
}
