import type { RollCallSubmission, RollCallView } from '../../api/types.js';
import type { Mark } from './use-marks.js';

/** What differs from the ordinary, in the order of the list; answers left empty are left out. */
export function submissionOf(view: RollCallView, marks: Record<string, Mark>): RollCallSubmission {
  const entries = view.entries.flatMap(({ record }) => {
    const mark = marks[record.id];
    return mark === undefined
      ? []
      : [{ record: record.id, event: mark.event, data: filled(mark.data) }];
  });
  return { unit: view.unit, day: view.day, entries };
}

function filled(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== undefined && value !== ''),
  );
}
