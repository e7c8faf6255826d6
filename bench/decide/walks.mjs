/**
 * Six lives of a lost parcel, which between them take every transition and let every timer fall due.
 * Each step: what happens, and what is so afterwards — state, missing since, searches — worked out
 * by hand from the pack's rules and the calendar of autumn 2026. Nothing is measured unless each
 * contender comes to the same.
 */
export const WALKS = [
  [
    [told('09-14T09:00', 'missing', '2026-09-14'), ['watch', '2026-09-14', 0]],
    // Earlier than was thought: the timer is set anew. Later than that: nothing new.
    [told('09-14T10:00', 'missing', '2026-09-11'), ['watch', '2026-09-11', 0]],
    [told('09-14T11:00', 'missing', '2026-09-14'), ['watch', '2026-09-11', 0]],
    [fellDue('09-15T08:00', 'after/three'), ['search', '2026-09-11', 0]],
    [sent('09-16T10:00', 'search', 'nothing'), ['search', '2026-09-11', 1]],
    [sent('09-16T15:00', 'search', 'found'), ['back', '2026-09-11', 1]],
  ],
  [
    [told('09-14T09:00', 'missing', '2026-09-14'), ['watch', '2026-09-14', 0]],
    [fellDue('09-16T08:00', 'after/three'), ['search', '2026-09-14', 0]],
    [sent('09-16T09:00', 'search', 'stolen'), ['given-up', '2026-09-14', 0]],
  ],
  [
    [told('09-28T09:00', 'missing', '2026-09-28'), ['watch', '2026-09-28', 0]],
    [fellDue('09-30T08:00', 'after/three'), ['search', '2026-09-28', 0]],
    // Seven holidays lie between; the Saturday after them is worked.
    [fellDue('10-08T17:00', 'due/search'), ['search', '2026-09-28', 0]],
    [sent('10-09T10:00', 'search', 'nothing'), ['search', '2026-09-28', 1]],
    [sent('10-10T09:00', 'search', 'nothing'), ['inspection', '2026-09-28', 1]],
    [fellDue('10-13T17:00', 'due/inspect'), ['inspection', '2026-09-28', 1]],
    [fellDue('10-14T17:00', 'overdue/inspect/take'), ['inspection', '2026-09-28', 1]],
    [fellDue('10-28T00:00', 'after/month'), ['given-up', '2026-09-28', 1]],
  ],
  [
    [told('09-14T09:00', 'missing', '2026-09-14'), ['watch', '2026-09-14', 0]],
    // Seen before it was missing: refused.
    [told('09-15T09:00', 'seen', '2026-09-13'), ['watch', '2026-09-14', 0]],
    [told('09-15T10:00', 'seen', '2026-09-15'), ['back', '2026-09-14', 0]],
  ],
  [
    [told('09-14T09:00', 'missing', '2026-09-14'), ['watch', '2026-09-14', 0]],
    [fellDue('09-16T08:00', 'after/three'), ['search', '2026-09-14', 0]],
    [fellDue('09-22T08:00', 'after/seven'), ['inspection', '2026-09-14', 0]],
    [sent('09-22T09:00', 'inspect', 'found'), ['back', '2026-09-14', 0]],
  ],
  [
    [told('09-14T09:00', 'missing', '2026-09-14'), ['watch', '2026-09-14', 0]],
    [fellDue('09-16T08:00', 'after/three'), ['search', '2026-09-14', 0]],
    [fellDue('09-22T08:00', 'after/seven'), ['inspection', '2026-09-14', 0]],
    [sent('09-23T09:00', 'inspect', 'nothing'), ['given-up', '2026-09-14', 0]],
  ],
].map((steps) => ({
  events: steps.map(([event]) => event),
  expected: steps.map(([, after]) => after),
}));

/** What each contender must come to: for each walk, for each step, what is so afterwards. */
export const EXPECTED = WALKS.map(({ expected }) => expected);

/** How many decisions all walks take. */
export const STEPS = EXPECTED.flat().length;

/** What the process reads of the parcel. */
export const RECORD = { value: 120 };

function told(local, what, day) {
  return { kind: 'told', at: instant(local), what, day };
}

function fellDue(local, timer) {
  return { kind: 'fell-due', at: instant(local), timer };
}

function sent(local, task, outcome) {
  return { kind: 'sent', at: instant(local), task, outcome };
}

function instant(local) {
  return Date.parse(`2026-${local}+08:00`);
}
