import type { Refusal } from '../../engine/case.js';
import type { FieldFault, PackIssue, Problem } from './types.js';

/** A refusal as it crosses the wire: faults and issues stand beside the details, not in them. */
export function problemOf({ code, message, field, details }: Refusal): Problem {
  const {
    faults = [],
    issues = [],
    ...rest
  } = (details ?? {}) as {
    faults?: FieldFault[];
    issues?: PackIssue[];
  };
  const all = faults.length === 0 && field !== undefined ? [{ field, code, message }] : faults;
  return {
    code,
    message,
    ...(all.length > 0 ? { faults: all } : {}),
    ...(issues.length > 0 ? { issues } : {}),
    ...(Object.keys(rest).length > 0 ? { details: rest } : {}),
  };
}
