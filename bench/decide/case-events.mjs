import { RECORD, WALKS } from './walks.mjs';

const CLERK = { kind: 'post', person: 'p1', post: 'post-1', role: 'clerk', unit: 'counter-1' };
const SYSTEM = { kind: 'system' };

/** The walks as the product stores events; the first of each opens a case. */
const CASE_EVENTS = WALKS.map(({ events }) => events.map(caseEvent));

/** What is so after each step of each walk, for whatever decides as the product does. */
export function comesTo(decide) {
  return CASE_EVENTS.map((events) => {
    let present = null;
    return events.map((event) => {
      const decision = decide(present, event);
      if (decision.kind === 'decided') present = decision.case;
      return [present.state, present.data.missingSince, present.data.searches ?? 0];
    });
  });
}

/** All decisions of all walks: cases and effects as data. */
export function decisions(decide) {
  return CASE_EVENTS.flatMap((events) => {
    let present = null;
    return events.map((event) => {
      const decision = decide(present, event);
      if (decision.kind === 'decided') present = decision.case;
      return decision;
    });
  });
}

/** Lives through all walks once; says how many effects that had, so that none can be left out. */
export function live(decide) {
  let effects = 0;
  for (const events of CASE_EVENTS) {
    let present = null;
    for (const event of events) {
      const decision = decide(present, event);
      if (decision.kind === 'decided') {
        present = decision.case;
        effects += decision.effects.length;
      }
    }
  }
  return effects;
}

function caseEvent(step, index) {
  const { at } = step;
  switch (step.kind) {
    case 'told': {
      const data = { day: step.day, type: step.what };
      const event = `sighting.${step.what}`;
      const happening = { at, by: CLERK, record: RECORD };
      return index > 0
        ? { type: 'told', event, data, ...happening }
        : {
            type: 'opened',
            id: 'case-1',
            process: 'loss',
            about: { type: 'parcel', id: 'parcel-1' },
            how: { kind: 'telling', opening: 'missing', event, data },
            ...happening,
          };
    }
    case 'fell-due':
      return { type: 'fell-due', timer: step.timer, dueAt: at, at, by: SYSTEM, record: RECORD };
    case 'sent': {
      const { task, outcome } = step;
      const data = { outcome };
      return { type: 'submitted', task, form: 'search', data, at, by: CLERK, record: RECORD };
    }
  }
}
