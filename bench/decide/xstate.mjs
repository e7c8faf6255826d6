import { assign, initialTransition, setup, transition } from 'xstate';
import { RECORD, STEPS, WALKS } from './walks.mjs';

/**
 * A peer: the same ladder as an xstate machine, through its pure `transition`. It gives states,
 * context and named actions with their parameters; it counts no days, and gives no reasons and no
 * ids, so it does less than the other two.
 */
const MACHINE = setup({
  guards: {
    earlier: ({ context, event }) => event.day < context.missingSince,
    found: ({ event }) => event.outcome === 'found',
    stolen: ({ context, event }) => event.outcome === 'stolen' && context.record.value >= 100,
    searchedEnough: ({ context }) => context.searches + 1 >= 2,
  },
  actions: {
    openTask: () => undefined,
    markOverdue: () => undefined,
    handOver: () => undefined,
    setTimer: () => undefined,
    report: () => undefined,
    mark: () => undefined,
    refuse: () => undefined,
    move: assign({ missingSince: ({ event }) => event.day }),
    count: assign({ searches: ({ context }) => context.searches + 1 }),
  },
}).createMachine({
  context: ({ input }) => ({ missingSince: input.day, searches: 0, record: input.record }),
  initial: 'watch',
  on: {
    'sighting.seen': [{ guard: 'earlier', actions: 'refuse' }, { target: '.back' }],
    'sighting.missing': { guard: 'earlier', actions: ['move', timer('replanned')] },
  },
  states: {
    watch: {
      entry: timer('three'),
      on: { 'after/three': 'search' },
    },
    search: {
      entry: [task('search'), timer('due/search'), timer('seven')],
      on: {
        'search.submitted': [
          { guard: 'found', target: 'back' },
          { guard: 'stolen', target: 'given-up' },
          {
            guard: 'searchedEnough',
            target: 'inspection',
            actions: report('Searched for in vain'),
          },
          { target: 'search', reenter: true, actions: 'count' },
        ],
        'due/search': {
          actions: [{ type: 'markOverdue' }, report('Nobody has searched')],
        },
        'after/seven': 'inspection',
      },
    },
    inspection: {
      entry: [task('inspect'), timer('due/inspect'), timer('month')],
      on: {
        'inspect.submitted': [{ guard: 'found', target: 'back' }, { target: 'given-up' }],
        'due/inspect': { actions: [{ type: 'markOverdue' }, timer('overdue/inspect/take')] },
        'overdue/inspect/take': {
          actions: [report('Look into the loss'), { type: 'handOver', params: { to: 'head' } }],
        },
        'after/month': 'given-up',
      },
    },
    back: { entry: { type: 'mark', params: { status: 'fine' } } },
    'given-up': { entry: [{ type: 'mark', params: { status: 'lost' } }, report('Given up')] },
  },
});

const EVENTS = WALKS.map(({ events }) => events.map(machineEvent));

export const xstate = {
  answers: () => ({ states: EVENTS.map(comesTo) }),
  operations: STEPS,
  work: () => {
    let effects = 0;
    for (const [opening, ...events] of EVENTS) {
      let [present, actions] = initialTransition(MACHINE, opening);
      effects += actions.length;
      for (const event of events) {
        [present, actions] = transition(MACHINE, present, event);
        effects += actions.length;
      }
    }
    return effects;
  },
};

function comesTo([opening, ...events]) {
  let [present] = initialTransition(MACHINE, opening);
  const states = [after(present)];
  for (const event of events) {
    [present] = transition(MACHINE, present, event);
    states.push(after(present));
  }
  return states;
}

function after({ value, context: { missingSince, searches } }) {
  return [value, missingSince, searches];
}

function machineEvent(step, index) {
  switch (step.kind) {
    case 'told':
      return index === 0
        ? { day: step.day, record: RECORD }
        : { type: `sighting.${step.what}`, day: step.day };
    case 'fell-due':
      return { type: step.timer };
    case 'sent':
      return { type: `${step.task}.submitted`, outcome: step.outcome };
  }
}

function timer(name) {
  return { type: 'setTimer', params: { name } };
}

function task(name) {
  return { type: 'openTask', params: { name, role: 'clerk' } };
}

function report(title) {
  return { type: 'report', params: { to: 'head', title } };
}
