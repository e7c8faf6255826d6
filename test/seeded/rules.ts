import { within } from '../engine/parcel-pack.js';
import type { Documents } from './sound-pack.js';
import type { Seed, Seeds } from './seed.js';

/** Faults that only verification sees: the pack holds together, and would not do what is meant. */
export const VERIFIED: Seeds = {
  'ambiguous-transitions': inLoss((loss) => {
    const { found, stolen } = within({ loss }, 'loss', 'states', 'search', 'on');
    Object.assign(found as object, { guard: "form.outcome != 'nothing'" });
    delete (stolen as { order?: number }).order;
  }, '/states/search/on/stolen'),
  'circular-opening': inLoss((loss) => {
    within({ loss }, 'loss', 'states', 'watch').entry = { again: { open: { process: 'loss' } } };
  }, '/states/watch/entry'),
  'dead-end': {
    change: (d) => {
      delete within(d, 'processes/loss.json', 'states', 'watch').after;
      delete within(d, 'parameters.json', 'parameters').searchAfter;
    },
    at: 'processes/loss.json#/states/watch',
  },
  'due-outside-term': {
    change: (d) => {
      d['calendars/terms.json'] = {
        kind: 'calendar',
        id: 'terms',
        title: '办公期',
        basedOn: 'office',
        periods: {
          spring: { title: '上半年', from: '2026-03-02', to: '2026-06-30' },
          autumn: { title: '下半年', from: '2026-09-01', to: '2026-12-31' },
        },
      };
      within(d, 'parameters.json', 'parameters', 'searchWithin').calendar = 'terms';
    },
    at: 'parameters.json#/parameters/searchWithin',
  },
  'due-when-closed': {
    change: (d) => delete within(d, 'parameters.json', 'parameters', 'searchWithin').calendar,
    at: 'processes/loss.json#/states/search/tasks/search/due',
  },
  'endless-escalation': {
    change: (d) => {
      const { month } = within(d, 'processes/loss.json', 'states', 'search', 'after');
      Object.assign(month as object, { target: 'watch' });
      Object.assign(within(d, 'parameters.json', 'parameters', 'givenUpAfter'), {
        unit: 'days',
        default: 2,
      });
    },
    at: 'processes/loss.json#/states/watch/after/three',
  },
  'failing-scenario': {
    change: (d) => {
      const [first] = within(d, 'scenarios/lost.json').steps as { expect: object }[];
      Object.assign(first!.expect, { state: 'search' });
    },
    at: 'scenarios/lost.json#/steps/0',
  },
  'final-state': inLoss((loss) => {
    within({ loss }, 'loss', 'states', 'back').tasks = {
      look: { title: '再找', role: 'clerk', form: 'search' },
    };
  }, '/states/back/tasks'),
  'hanging-open': {
    change: (d) => (d['processes/one.json'] = { ...side('one', {}), opens: {} }),
    at: 'processes/one.json#',
  },
  'idle-translation': inEnglish(
    (words) => (words['process/los'] = { title: 'Loss' }),
    '/documents/process~1los',
  ),
  'impossible-work': {
    change: (d) => delete within(d, 'samples/town.json', 'posts').clerk,
    at: 'processes/loss.json#/states/search/tasks/search/role',
  },
  'ineffective-timer': inLoss((loss) => {
    within({ loss }, 'loss', 'states', 'watch', 'after').idle = { delay: { days: 2 } };
  }, '/states/watch/after/idle'),
  'missing-field': {
    change: (d) => {
      within(d, 'processes/loss.json', 'data').finder = { type: 'string', title: '经手人' };
      within(d, 'documents/loss-note.json').note = '{{ case.finder }}';
    },
    at: 'processes/loss.json#/data/finder',
  },
  'never-holds': inLoss((loss) => {
    within({ loss }, 'loss', 'states', 'search', 'on', 'stolen').guard =
      "form.outcome == 'stolen' && form.outcome == 'nothing'";
  }, '/states/search/on/stolen/guard'),
  'non-linear-pattern': {
    change: (d) => {
      within(d, 'forms/search.json', 'schema', 'properties', 'place').pattern = '^(?=a)b';
    },
    at: 'forms/search.json#/schema/properties/place/pattern',
  },
  'role-out-of-reach': {
    change: (d) => {
      const types = within(d, 'units.json', 'types');
      types.shelf = { title: '货架', within: 'office' };
      types.depot = { title: '仓库', within: 'shelf' };
      d['tiers/porter.json'] = { kind: 'tier', id: 'porter', title: '搬运工', unitType: 'depot' };
      delete d['samples/town.json'];
      within(d, 'processes/loss.json', 'states', 'search', 'tasks', 'search').role = 'porter';
    },
    at: 'processes/loss.json#/states/search/tasks/search/role',
  },
  'sensitive-in-headline': {
    change: (d) => {
      within(d, 'records/parcel.json', 'sensitivity').status = { class: 'sensitive' };
      within(d, 'processes/loss.json').headline = '{{ record.status }}';
    },
    at: 'processes/loss.json#/headline',
  },
  'shadowed-transition': inLoss((loss) => {
    within({ loss }, 'loss', 'on').again = { event: 'sighting.seen', order: 1, target: 'given-up' };
  }, '/on/again'),
  'skippable-rung': {
    change: (d) => {
      const tier = { kind: 'tier', id: 'chief', title: '组长', unitType: 'office' };
      d['tiers/chief.json'] = { ...tier, reportsTo: { post: 'head' } };
      within(d, 'tiers/clerk.json').reportsTo = { post: 'chief' };
      within(d, 'samples/town.json', 'posts').chief = { role: 'chief', unit: 'office' };
    },
    at: 'processes/loss.json#/states/search/tasks/search/overdue/tell',
  },
  'unclassified-field': {
    change: (d) => delete within(d, 'records/parcel.json', 'sensitivity').fragile,
    at: 'records/parcel.json#/schema/properties/fragile',
  },
  'uncovered-clause': {
    change: (d) => {
      within(d, 'policy.json', 'clauses')['2'] = {
        heading: '赔偿',
        summary: '找不到的要赔',
        normative: true,
      };
    },
    at: 'policy.json#/clauses/2',
  },
  'uncovered-story': {
    change: (d) => (d['processes/one.json'] = side('one', {})),
    at: 'processes/one.json#',
  },
  'unreachable-state': inLoss((loss) => {
    within({ loss }, 'loss', 'states').attic = { title: '阁楼', final: true };
  }, '/states/attic'),
  untranslated: inEnglish((words) => delete words['tier/clerk'], '/documents/tier~1clerk'),
  'unused-document': {
    change: (d) => {
      d['calendars/moon.json'] = { kind: 'calendar', id: 'moon', title: '农历', weeklyRest: [] };
    },
    at: 'calendars/moon.json#',
  },
  'unused-field': {
    change: (d) => {
      within(d, 'forms/search.json', 'schema', 'properties').helpers = {
        type: 'integer',
        title: '参加人数',
      };
    },
    at: 'forms/search.json#/schema/properties/helpers',
  },
  'number-out-of-bounds': {
    change: (d) => (within(d, 'parameters.json', 'parameters', 'searchWithin').minimum = 9),
    at: 'parameters.json#/parameters/searchWithin/default',
  },
  'unused-parameter': {
    change: (d) => {
      within(d, 'parameters.json', 'parameters').paidWithin = {
        title: '几天内赔付',
        unit: 'days',
        default: 5,
      };
    },
    at: 'parameters.json#/parameters/paidWithin',
  },
  'waived-and-cited': {
    change: (d) => (within(d, 'policy.json', 'clauses', '1').waived = '不在本系统办理'),
    at: 'policy.json#/clauses/1/waived',
  },
};

type Change = (value: Record<string, unknown>) => void;

function inLoss(change: Change, pointer: string): Seed {
  return {
    change: (d: Documents) => change(within(d, 'processes/loss.json')),
    at: `processes/loss.json#${pointer}`,
  };
}

function inEnglish(change: Change, pointer: string): Seed {
  const file = 'locales/en.json';
  return {
    write: (files) => {
      const locale = JSON.parse(files[file]!) as { documents: Record<string, unknown> };
      change(locale.documents);
      return { ...files, [file]: JSON.stringify(locale) };
    },
    at: `${file}#${pointer}`,
  };
}

/** A process that begins by itself and ends a day later. */
function side(id: string, only: object): Record<string, unknown> {
  const day = { delay: { days: 1 }, target: 'end' };
  return {
    kind: 'process',
    id,
    title: '旁支',
    about: 'parcel',
    opens: { seen: { event: 'sighting.seen' } },
    initial: 'only',
    states: {
      only: { title: '等', after: { day }, ...only },
      end: { title: '完', final: true },
    },
  };
}
