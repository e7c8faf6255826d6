import type { PackFiles } from '../../engine/compile/documents.js';
import { within } from '../engine/parcel-pack.js';
import type { Documents } from './sound-pack.js';
import type { Seed, Seeds } from './seed.js';

/** Faults of what documents say of one another, and of their expressions. */
export const STATEMENTS: Seeds = {
  'unknown-reference': task((one) => (one.role = 'clerc'), '/role'),
  'unknown-duration': {
    change: (d) => (three(d).delay = 'params.serchAfter'),
    at: 'processes/loss.json#/states/watch/after/three/delay',
  },
  'unknown-time-zone': {
    change: (d) => (within(d, 'pack.json').timeZone = 'Asia/Shanghigh'),
    at: 'pack.json#/timeZone',
  },
  'span-ends-before-it-begins': {
    change: (d) => (within(d, 'calendars/office.json', 'holidays', 'autumn').to = '2026-09-01'),
    at: 'calendars/office.json#/holidays/autumn',
  },
  circle: {
    change: (d) => (within(d, 'tiers/head.json').reportsTo = { post: 'head' }),
    at: 'tiers/head.json#/reportsTo/post',
  },
  'units-not-one-tree': {
    change: (d) => (within(d, 'units.json', 'types').depot = { title: '仓库' }),
    at: 'units.json#/types',
  },

  'expression-syntax': guardOfEarlier('event.day <'),
  'expression-type': guardOfEarlier('case.missingSince < 3'),
  'expression-result': guardOfEarlier('event.day'),
  'expression-whole': guardOfEarlier('event == record'),
  'expression-unknown-name': guardOfEarlier('event.dai < case.missingSince'),
  'expression-unknown-choice': guardOfEarlier("record.status == 'loost'"),
  'expression-function': guardOfEarlier("record.label.matches('(a+)+')"),

  'effect-needs-one-action': {
    change: (d) =>
      (within(d, 'processes/loss.json', 'states', 'back', 'entry', 'restore').set = {
        missingSince: 'today',
      }),
    at: 'processes/loss.json#/states/back/entry/restore',
  },
  'note-is-not-answered': {
    change: (d) => {
      within(d, 'forms/search.json', 'schema', 'properties').advice = {
        type: 'string',
        format: 'note',
        title: '先查登记簿',
      };
      within(d, 'forms/search.json', 'fields').advice = { required: true };
    },
    at: 'forms/search.json#/schema/properties/advice/format',
  },
  'timer-needs-one-way': {
    change: (d) => (three(d).until = 'today'),
    at: 'processes/loss.json#/states/watch/after/three',
  },
  'overdue-without-due': task((one) => delete one.due, '/overdue'),
  'due-twice': task((one) => (one.dueOn = 'case.missingSince'), '/dueOn'),
  'opening-needs-event-or-form': opening((one) => delete one.event),
  'opening-needs-roles': opening((one) => {
    delete one.event;
    delete one.guard;
    Object.assign(one, { form: 'search', set: { missingSince: 'form.searchedOn' } });
  }),
  'event-not-heard-here': {
    change: (d) => {
      within(d, 'processes/loss.json', 'refuses').marked = {
        event: 'record.marked',
        guard: "record.status == 'fine'",
        message: '不能改',
      };
    },
    at: 'processes/loss.json#/refuses/marked/event',
  },
  'record-invalid': {
    change: (d) => {
      within(d, 'records/parcel.json').checks = {
        named: { require: "record.label != '瓶'", field: 'label', message: '写明是什么瓶' },
      };
      within(d, 'samples/town.json', 'records', 'vase', 'data').label = '瓶';
    },
    at: 'samples/town.json#/records/vase/data/label',
  },
  'pack-too-complex': { write: withTooMuchWork, at: 'pack.json#' },
};

function three(documents: Documents): Record<string, unknown> {
  return within(documents, 'processes/loss.json', 'states', 'watch', 'after', 'three');
}

function task(change: (task: Record<string, unknown>) => void, pointer: string): Seed {
  const path = ['states', 'search', 'tasks', 'search'];
  return {
    change: (d) => change(within(d, 'processes/loss.json', ...path)),
    at: `processes/loss.json#/${path.join('/')}${pointer}`,
  };
}

function opening(change: (opening: Record<string, unknown>) => void): Seed {
  return {
    change: (d) => change(within(d, 'processes/loss.json', 'opens', 'missing')),
    at: 'processes/loss.json#/opens/missing',
  };
}

function guardOfEarlier(guard: string): Seed {
  return {
    change: (d) => (within(d, 'processes/loss.json', 'on', 'earlier').guard = guard),
    at: 'processes/loss.json#/on/earlier/guard',
  };
}

/** Twenty-eight thousand states: no file is larger than is allowed, nor are all together. */
function withTooMuchWork(files: PackFiles): PackFiles {
  const states = Object.fromEntries(
    Array.from({ length: 700 }, (_, n) => [
      `s${n}`,
      {
        title: 'x',
        tasks: { [`t${n}`]: { title: 'x', role: 'clerk', form: 'search' } },
        on: { [`o${n}`]: { event: `t${n}.submitted`, target: `s${(n + 1) % 700}` } },
      },
    ]),
  );
  const loss = JSON.parse(files['processes/loss.json']!) as object;
  const processes = Array.from({ length: 40 }, (_, n) => [
    `processes/p${n}.json`,
    JSON.stringify({ ...loss, id: `p${n}`, on: {}, initial: 's0', states }),
  ]);
  return { ...files, ...(Object.fromEntries(processes) as PackFiles) };
}
