import { within } from '../engine/parcel-pack.js';
import type { Documents } from './sound-pack.js';
import type { Seed, Seeds } from './seed.js';

/** Faults of duties, ledgers, indicators and of the stories about them. */
export const CALENDAR_AND_LISTS: Seeds = {
  'duty-needs-one-end': stocktaking((one) => delete one.within, ''),
  'duty-due-after-next': stocktaking((one) => (one.within = { days: 40 }), '/within'),
  'recurrence-incomplete': stocktaking(
    (one) => (one.opens = { frequency: 'yearly', byMonthDay: 1 }),
    '/opens',
  ),
  'recurrence-mismatch': stocktaking(
    (one) => (one.opens = { frequency: 'monthly', byMonthDay: 1, byDay: 'MO' }),
    '/opens/byDay',
  ),
  'calendar-without-periods': stocktaking(
    (one) => (one.opens = { frequency: 'period', calendar: 'office' }),
    '/opens/calendar',
  ),
  'figure-name-taken': stocktaking(
    (one) =>
      (one.figures = { ...(one.figures as object), dueOn: { title: '丢失', ledger: 'lost' } }),
    '/figures/dueOn',
  ),
  'figure-needs-one-source': stocktaking(
    (one) => (one.figures = { lostBefore: { title: '上期丢失' } }),
    '/figures/lostBefore',
  ),
  'opens-about-another': stocktaking(
    (one) => Object.assign(one.do as object, { search: { open: { process: 'loss' } } }),
    '/do/search/open/process',
  ),

  'masked-field-among-others': losses((one) => {
    within({ one }, 'one', 'columns', 'phone').value = "record.label + ' ' + record.phone";
  }, '/columns/phone/value'),
  'filter-without-choices': losses((one) => {
    within({ one }, 'one', 'columns', 'label').filter = true;
  }, '/columns/label/filter'),
  'calendar-without-day': losses((one) => delete one.day, '/calendar'),
  'target-beyond-hundred': {
    change: (d) => (within(d, 'indicators/intact.json').target = { atLeast: 101 }),
    at: 'indicators/intact.json#/target/atLeast',
  },

  'scenario-needs-one-subject': story((one) => (one.duty = 'plan'), ''),
  'scenario-without-duty': story((one) => (one.figures = { lostBefore: 1 }), '/figures'),
  'step-not-of-duty': {
    change: (d) => {
      d['scenarios/plan.json'] = {
        kind: 'scenario',
        id: 'plan',
        title: '年度计划',
        duty: 'plan',
        steps: [{ at: '2026-01-02T09:00', process: 'loss' }],
      };
    },
    at: 'scenarios/plan.json#/steps/0/process',
  },
};

type Change = (document: Record<string, unknown>) => void;

function stocktaking(change: Change, pointer: string): Seed {
  return seedIn('duties/stocktaking.json', change, pointer);
}

function losses(change: Change, pointer: string): Seed {
  return seedIn('ledgers/losses.json', change, pointer);
}

function story(change: Change, pointer: string): Seed {
  return seedIn('scenarios/lost.json', change, pointer);
}

function seedIn(file: string, change: Change, pointer: string): Seed {
  return { change: (d: Documents) => change(within(d, file)), at: `${file}#${pointer}` };
}
