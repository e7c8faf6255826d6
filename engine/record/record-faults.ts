import type { CaseEvent, Effect, Refusal } from '../case.js';
import { type FieldFault } from '../form/fault-words.js';
import { failedChecks } from '../form/form.js';
import type { Data, Instant } from '../json.js';
import type { Program } from '../program.js';

/** Which of its type's checks a record does not meet. One that is about what was left empty says nothing. */
export function recordFaults(
  { recordChecks }: Pick<Program, 'recordChecks'>,
  type: string,
  record: Data,
  now: Instant,
): FieldFault[] {
  return failedChecks(recordChecks[type] ?? [], { record, now });
}

/**
 * The refusal of an event whose effects would make a record fail a check that it meets. One that it
 * failed already stays as it is: work is not to stop for an old mistake. Nor is a timer ever refused,
 * which has nobody to tell.
 */
export function refusalOfMarks(
  program: Pick<Program, 'recordChecks'>,
  record: { type: string; data: Data },
  { type, at: now }: Pick<CaseEvent, 'type' | 'at'>,
  effects: readonly Effect[],
): Refusal | undefined {
  const marks = effects.flatMap((effect) => (effect.type === 'record-marked' ? [effect.data] : []));
  if (marks.length === 0 || type === 'fell-due') return undefined;
  const failed = recordFaults(program, record.type, record.data, now).map(({ code }) => code);
  const marked = marks.reduce<Data>((data, mark) => ({ ...data, ...mark }), record.data);
  const fault = recordFaults(program, record.type, marked, now).find(
    ({ code }) => !failed.includes(code),
  );
  if (fault === undefined) return undefined;
  const { code, field, message } = fault;
  return {
    kind: 'refused',
    code: 'record-invalid',
    message,
    details: { check: code, field, value: marked[field] ?? null },
  };
}
