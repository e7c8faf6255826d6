import type { Json } from '../../engine/json.js';
import { compile } from '../../engine/compile/compile.js';
import { parcelFiles, parcelProgram, within } from './parcel-pack.js';

type Change = Parameters<typeof parcelFiles>[0];

/** One seeded fault, and the one finding it must give: code, file, pointer. */
const FAULTS: Record<string, [Change, string, string, string]> = {
  'unknown property': [
    (d) => (within(d, 'processes/loss.json', 'states', 'watch').titel = 'x'),
    'unknown-property',
    'processes/loss.json',
    '/states/watch/titel',
  ],
  'missing property': [
    (d) => delete within(d, 'forms/search.json').title,
    'missing-property',
    'forms/search.json',
    '',
  ],
  'a tone that is none': [
    (d) => (within(d, 'processes/loss.json', 'states', 'search').tone = 'red'),
    'value-not-allowed',
    'processes/loss.json',
    '/states/search/tone',
  ],
  'a number for a text': [
    (d) => (within(d, 'tiers/clerk.json').title = 3),
    'wrong-type',
    'tiers/clerk.json',
    '/title',
  ],
  'an id with capitals': [
    (d) => (within(d, 'processes/loss.json', 'states').Lost = { title: 'x' }),
    'bad-format',
    'processes/loss.json',
    '/states/Lost',
  ],
  'a file named otherwise': [
    (d) => (within(d, 'tiers/clerk.json').id = 'clark'),
    'id-differs-from-file',
    'tiers/clerk.json',
    '/id',
  ],
  'a file that is missing': [(d) => delete d['units.json'], 'missing-file', 'units.json', ''],
  'a folder that is none': [
    (d) => (d['proceses/x.json'] = {}),
    'unknown-file',
    'proceses/x.json',
    '',
  ],
  'an unknown role': [
    (d) => (within(d, 'processes/loss.json', 'states', 'search', 'tasks', 'search').role = 'clerc'),
    'unknown-reference',
    'processes/loss.json',
    '/states/search/tasks/search/role',
  ],
  'an unknown form': [
    (d) => (within(d, 'processes/loss.json', 'states', 'search', 'tasks', 'search').form = 'serch'),
    'unknown-reference',
    'processes/loss.json',
    '/states/search/tasks/search/form',
  ],
  'an unknown target': [
    (d) => (within(d, 'processes/loss.json', 'on', 'back').target = 'home'),
    'unknown-reference',
    'processes/loss.json',
    '/on/back/target',
  ],
  'an unknown event': [
    (d) => (within(d, 'processes/loss.json', 'on', 'back').event = 'sighting.sen'),
    'unknown-reference',
    'processes/loss.json',
    '/on/back/event',
  ],
  'an unknown clause': [
    (d) =>
      (within(d, 'processes/loss.json', 'states', 'watch', 'after', 'three').cites = ['1', '9']),
    'unknown-reference',
    'processes/loss.json',
    '/states/watch/after/three/cites/1',
  ],
  'a choice that nobody can make, weighed for a simulation': [
    (d) => (d['samples/small.json'] = weighing({ answers: { search: { outcome: { gone: 2 } } } })),
    'unknown-reference',
    'samples/small.json',
    '/simulation/answers/search/outcome/gone',
  ],
  'an application that does not exist, weighed for a simulation': [
    (d) => (d['samples/small.json'] = weighing({ applications: { loss: { appeal: 0.1 } } })),
    'unknown-reference',
    'samples/small.json',
    '/simulation/applications/loss/appeal',
  ],
  'an event that is not told, weighed for a simulation': [
    (d) => (d['samples/small.json'] = weighing({ events: { sighting: { sen: 3 } } })),
    'unknown-reference',
    'samples/small.json',
    '/simulation/events/sighting/sen',
  ],
  'an unknown parameter': [
    (d) =>
      (within(d, 'processes/loss.json', 'states', 'watch', 'after', 'three').delay =
        'params.serchAfter'),
    'unknown-duration',
    'processes/loss.json',
    '/states/watch/after/three/delay',
  ],
  'an unknown field': [
    (d) =>
      (within(d, 'processes/loss.json', 'states', 'search', 'on', 'found').guard =
        "form.outcom == 'found'"),
    'expression-unknown-name',
    'processes/loss.json',
    '/states/search/on/found/guard',
  ],
  'an unknown choice': [
    (d) =>
      (within(d, 'processes/loss.json', 'states', 'search', 'on', 'found').guard =
        "form.outcome == 'fuond'"),
    'expression-unknown-choice',
    'processes/loss.json',
    '/states/search/on/found/guard',
  ],
  'a date compared with a number': [
    (d) => (within(d, 'processes/loss.json', 'on', 'earlier').guard = 'case.missingSince < 3'),
    'expression-type',
    'processes/loss.json',
    '/on/earlier/guard',
  ],
  'half an expression': [
    (d) => (within(d, 'processes/loss.json', 'on', 'earlier').guard = 'event.day <'),
    'expression-syntax',
    'processes/loss.json',
    '/on/earlier/guard',
  ],
  'a guard that is no condition': [
    (d) => (within(d, 'processes/loss.json', 'on', 'earlier').guard = 'event.day'),
    'expression-result',
    'processes/loss.json',
    '/on/earlier/guard',
  ],
  'a text set to a date': [
    (d) => (within(d, 'processes/loss.json', 'opens', 'missing').set = { missingSince: "'2026'" }),
    'expression-result',
    'processes/loss.json',
    '/opens/missing/set/missingSince',
  ],
  'a regular expression at run time': [
    (d) =>
      (within(d, 'processes/loss.json', 'states', 'search', 'on', 'found').guard =
        "form.place.matches('(a+)+')"),
    'expression-function',
    'processes/loss.json',
    '/states/search/on/found/guard',
  ],
  'form read where there is none': [
    (d) => (within(d, 'processes/loss.json').headline = '{{ form.place }}'),
    'expression-unknown-name',
    'processes/loss.json',
    '/headline',
  ],
  'an effect with two actions': [
    (d) =>
      (within(d, 'processes/loss.json', 'states', 'back', 'entry', 'restore').set = {
        missingSince: 'today',
      }),
    'effect-needs-one-action',
    'processes/loss.json',
    '/states/back/entry/restore',
  ],
  'a timer both ways': [
    (d) => (within(d, 'processes/loss.json', 'states', 'watch', 'after', 'three').until = 'today'),
    'timer-needs-one-way',
    'processes/loss.json',
    '/states/watch/after/three',
  ],
  'escalation without due date': [
    (d) => delete within(d, 'processes/loss.json', 'states', 'search', 'tasks', 'search').due,
    'overdue-without-due',
    'processes/loss.json',
    '/states/search/tasks/search/overdue',
  ],
  'an opening by nothing': [
    (d) => delete within(d, 'processes/loss.json', 'opens', 'missing').event,
    'opening-needs-event-or-form',
    'processes/loss.json',
    '/opens/missing',
  ],
  'an opening that only an open case could hear': [
    (d) =>
      (within(d, 'processes/loss.json', 'opens').again = {
        event: 'record.marked',
        set: { missingSince: 'today' },
      }),
    'event-not-heard-here',
    'processes/loss.json',
    '/opens/again/event',
  ],
  'a state out of reach': [
    (d) => (within(d, 'processes/loss.json', 'states').attic = { title: 'x', final: true }),
    'unreachable-state',
    'processes/loss.json',
    '/states/attic',
  ],
  'tiers in a circle': [
    (d) => (within(d, 'tiers/head.json').reportsTo = { post: 'head' }),
    'circle',
    'tiers/head.json',
    '/reportsTo/post',
  ],
  'a holiday backwards': [
    (d) => (within(d, 'calendars/office.json', 'holidays', 'autumn').to = '2026-09-01'),
    'span-ends-before-it-begins',
    'calendars/office.json',
    '/holidays/autumn',
  ],
  'a time zone that is none': [
    (d) => (within(d, 'pack.json').timeZone = 'Asia/Shanghigh'),
    'unknown-time-zone',
    'pack.json',
    '/timeZone',
  ],
  'a final state with a task': [
    (d) =>
      (within(d, 'processes/loss.json', 'states', 'back').tasks = {
        x: { title: 'x', role: 'clerk', form: 'search' },
      }),
    'final-state',
    'processes/loss.json',
    '/states/back/tasks',
  ],
  'a state that waits for ever': [
    (d) => delete within(d, 'processes/loss.json', 'states', 'watch').after,
    'dead-end',
    'processes/loss.json',
    '/states/watch',
  ],
};

describe('a pack with one fault gives one finding, the right one', () => {
  test('the pack itself has none', () => {
    expect(compile(parcelFiles()).issues).toEqual([]);
  });

  test.each(Object.entries(FAULTS))('%s', (_, [change, code, file, pointer]) => {
    const { program, issues } = compile(parcelFiles(change));
    const errors = issues.filter(({ severity }) => severity === 'error');
    expect(program).toBeUndefined();
    expect(errors[0]).toMatchObject({ code, file, pointer });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message.zh).not.toBe('');
    expect(errors[0]?.message.en).not.toBe('');
  });
});

test('the nearest known name is offered', () => {
  const { issues } = compile(
    parcelFiles((d) => (within(d, 'processes/loss.json', 'states', 'watch').titel = 'x')),
  );
  expect(issues[0]?.hint?.en).toContain('title');
});

test('JSON that cannot be read says line and column', () => {
  const files = { ...parcelFiles(), 'tiers/clerk.json': '{\n  "kind": "tier",\n  "id" "clerk"\n}' };
  const { program, issues } = compile(files);
  expect(program).toBeUndefined();
  expect(issues).toEqual([
    expect.objectContaining({ code: 'invalid-json', file: 'tiers/clerk.json', line: 3, column: 8 }),
  ]);
});

test('a name written twice, or one that no object may have, is refused', () => {
  const twice = compile({ ...parcelFiles(), 'tiers/clerk.json': '{"kind":"tier","kind":"tier"}' });
  expect(twice.issues).toEqual([
    expect.objectContaining({ code: 'duplicate-name', pointer: '/kind', line: 1 }),
  ]);
  const forbidden = compile({ ...parcelFiles(), 'tiers/clerk.json': '{"__proto__":{"a":1}}' });
  expect(forbidden.issues).toEqual([expect.objectContaining({ code: 'forbidden-name' })]);
  const inherited = compile(
    parcelFiles((d) => {
      Object.assign(within(d, 'forms/search.json', 'schema', 'properties'), {
        toString: { type: 'string' },
      });
    }),
  );
  expect(inherited.issues).toEqual([expect.objectContaining({ code: 'forbidden-name' })]);
});

test('a document that is too large or too deep is refused before it is read', () => {
  const large = compile({ ...parcelFiles(), 'tiers/clerk.json': `"${'x'.repeat(300_000)}"` });
  expect(large.issues.map(({ code }) => code)).toEqual(['document-too-large']);
  const deep = compile({ ...parcelFiles(), 'tiers/clerk.json': '['.repeat(100_000) });
  expect(deep.issues.map(({ code }) => code)).toEqual(['document-too-deep']);
});

test('issues say the line of their place', () => {
  const { issues } = compile(
    parcelFiles((d) => (within(d, 'tiers/clerk.json').unitType = 'conter')),
  );
  const text = parcelFiles()['tiers/clerk.json'] ?? '';
  const line = text.split(/\n/).findIndex((one) => one.includes('unitType'));
  expect(issues[0]).toMatchObject({ code: 'unknown-reference', line: line + 1 });
});

describe('an overlay', () => {
  const own = (parameters: unknown) => ({
    'pack.json': JSON.stringify({
      kind: 'pack',
      id: 'parcels-north',
      title: '北局',
      version: '1.0.0',
      extends: { pack: 'parcels', version: '1.0.0' },
    }),
    'parameters.json': JSON.stringify({ parameters }),
  });

  test('changes what it names and keeps the rest', () => {
    const { program, issues } = compile(own({ searchAfter: { default: 2 } }), parcelFiles());
    expect(issues).toEqual([]);
    expect(program?.parameters.searchAfter).toMatchObject({ default: 2, title: '几天后查找' });
    expect(program?.pack).toMatchObject({ id: 'parcels-north', timeZone: 'Asia/Shanghai' });
    expect(program?.hash).not.toBe(parcelProgram().hash);
  });

  test('cannot delete what something else needs', () => {
    const { program, issues } = compile(own({ searchAfter: null }), parcelFiles());
    expect(program).toBeUndefined();
    expect(issues).toEqual([
      expect.objectContaining({
        code: 'overlay-deletes-used',
        file: 'parameters.json',
        pointer: '/parameters/searchAfter',
        message: expect.objectContaining({
          en: '“parcels-north” deletes “searchAfter”, which is still used in 1 places: processes/loss.json#/states/watch/after/three/delay',
        }) as unknown,
      }),
    ]);
  });

  test('needs its base', () => {
    expect(compile(own({})).issues[0]).toMatchObject({ code: 'base-missing' });
  });
});

test('the same content has the same hash; any change another', () => {
  expect(parcelProgram().hash).toBe(parcelProgram().hash);
  expect(parcelProgram((d) => (within(d, 'tiers/head.json').title = '主任')).hash).not.toBe(
    parcelProgram().hash,
  );
});

/** A sample of nobody and nothing, in which something is weighed. */
function weighing(simulation: Json) {
  const nothing = { units: {}, people: {}, posts: {}, records: {} };
  return { kind: 'sample', id: 'small', title: '小样', ...nothing, simulation };
}
