/**
 * Who is measured beside whom. A contender has `answers()`, what it comes to; `work()`, which does
 * `operations` operations and gives a number that depends on them all. Either may give a promise of it.
 */
export const CONTESTS = {
  decide: {
    engine: async () => (await import('./decide/engine.mjs')).engine,
    hand: async () => (await import('./decide/hand.mjs')).hand,
    xstate: async () => (await import('./decide/xstate.mjs')).xstate,
  },
  form: {
    engine: async () => (await import('./form/engine.mjs')).engine,
    ajv: async () => (await import('./form/ajv.mjs')).ajv,
    cfworker: async () => (await import('./form/cfworker.mjs')).cfworker,
  },
  condition: {
    engine: async () => (await import('./condition/engine.mjs')).engine,
    cel: async () => (await import('./condition/cel.mjs')).cel,
    rulesEngine: async () => (await import('./condition/rules-engine.mjs')).rulesEngine,
  },
};
