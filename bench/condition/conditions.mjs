/** The conditions of the ladder, and what they are asked about; each with the answers it must give. */
export const CONDITIONS = [
  ["form.outcome == 'found'", [true, false, false]],
  ["form.outcome == 'stolen' && record.value >= 100", [false, true, false]],
  ['event.day < case.missingSince', [false, true, true]],
  ['case.searches + 1 >= params.mostSearches', [false, true, true]],
];

export const SCOPES = [
  scope('found', 120, '2026-09-14', 0),
  scope('stolen', 100, '2026-09-11', 1),
  scope('nothing', 0, '2025-12-31', 2),
];

export const EXPECTED = CONDITIONS.map(([, answers]) => answers);

/** How many conditions are asked in one go. */
export const EVALUATIONS = EXPECTED.flat().length;

function scope(outcome, value, day, searches) {
  return {
    form: { outcome },
    record: { value },
    event: { day },
    case: { missingSince: '2026-09-14', searches },
    now: Date.UTC(2026, 8, 14),
  };
}
