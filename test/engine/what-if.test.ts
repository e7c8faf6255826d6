import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { instantOf } from '../../engine/calendar/zone.js';
import { compile } from '../../engine/compile/compile.js';
import type { Data } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import { livedThrough } from '../../engine/replay/what-if/course.js';
import type { Happening, RecordedHistory } from '../../engine/replay/what-if/history.js';
import { WhatIf } from '../../engine/replay/what-if/what-if.js';

/** A draft of the flood watch, lived through with two gauges that were high. What must come of it was worked out by hand. */

const FOLDER = 'test/packs/flood-watch';
const at = (local: string) => instantOf(`2026-07-${local}`, 'Asia/Shanghai');
const END = at('31T00:00');

const live = flood();
const high = (local: string): Happening => ({
  ...{ at: at(local), kind: 'told', event: 'reading.high' },
  data: { day: `2026-07-${local.slice(0, 2)}`, levelCm: 400, type: 'high' },
});
const normal = (local: string): Happening => ({
  ...{ at: at(local), kind: 'told', event: 'reading.normal' },
  data: { day: `2026-07-${local.slice(0, 2)}`, type: 'normal' },
});
const inspected = (local: string, hours: number, form: Data = { seepage: false }): Happening => ({
  ...{ at: at(local), kind: 'sent', process: 'high-water', task: 'inspect', form: 'inspection' },
  ...{ data: form, after: hours * 3_600_000 },
});

/** Inspected an hour late; the water fell four days later. */
const EAST = gauge(1, 'east-1', [high('01T10:00'), inspected('01T13:00', 3), normal('05T10:00')]);
/** Never inspected: overdue at noon, handed to the chief at four, and the water fell at five. */
const WEST = gauge(2, 'west-1', [high('02T10:00'), normal('02T17:00')]);

const UNITS = [
  { id: 'county', type: 'county', title: '县', within: null },
  { id: 'east-dike', type: 'dike', title: '东堤', within: 'county' },
  { id: 'west-dike', type: 'dike', title: '西堤', within: 'county' },
  { id: 'east-1', type: 'section', title: '东一', within: 'east-dike' },
  { id: 'west-1', type: 'section', title: '西一', within: 'west-dike' },
];

function whatIf(draft: Program, histories: RecordedHistory[] = [EAST, WEST], from = 0) {
  const versions = [{ publishedAt: 0, program: live }];
  const run = new WhatIf({ versions, draft, units: UNITS, span: { from, until: END }, now: END });
  for (const history of histories) run.take(history);
  return run.result();
}

test('who has more time is overdue less often, and hands less up', () => {
  const result = whatIf(flood({ inspectWithin: 4 }));
  expect(result.tiers).toEqual({
    'gauge-keeper': { tasks: { live: 2, draft: 2 }, overdue: { live: 2, draft: 1 } },
    'dike-chief': { tasks: { live: 1, draft: 0 }, overdue: { live: 0, draft: 0 } },
  });
  expect(result.differing).toEqual({ more: 0, fewer: 1, moved: 2 });
  expect(result.differences.find(({ kind }) => kind === 'fewer')).toMatchObject({
    ...{ serial: 2, process: 'high-water', task: 'inspect', role: 'dike-chief', unit: 'west-dike' },
    live: { openedAt: at('02T16:00'), closedAt: at('02T17:00') },
  });
  expect(result.posts.find(({ unit }) => unit === 'west-dike')?.tasks).toEqual({
    ...{ live: 1, draft: 0 },
  });
});

test('a draft that says the same makes no difference, and what it cannot touch is not lived through again', () => {
  const result = whatIf(flood());
  expect(result.differing).toEqual({ more: 0, fewer: 0, moved: 0 });
  const turned = whatIf(flood({ inspectWithin: 4 }));
  expect(turned.events).toBeGreaterThan(result.events);
  // Nothing in these histories has to do with how long reinforcing may take but the process that uses it.
  expect(whatIf(flood({ reinforceWithin: 9 })).differing).toEqual(result.differing);
});

test('whom the rules missed: a draft that watches at a lower level opens work nobody had', () => {
  const draft = flood({}, (files) => {
    files['processes/high-water.json'] = files['processes/high-water.json']!.replace(
      'event.levelCm >= record.warningCm',
      'event.levelCm >= record.warningCm - 100',
    );
  });
  const low: Happening = {
    ...high('03T08:00'),
    data: { day: '2026-07-03', levelCm: 250, type: 'high' },
  };
  const result = whatIf(draft, [gauge(7, 'east-1', [low, normal('03T09:00')])]);
  expect(result.oneSided).toEqual([
    {
      ...{ process: 'high-water', only: 'draft', records: 1 },
      examples: [{ serial: 7, at: at('03T08:00'), unit: 'east-1', role: 'gauge-keeper' }],
    },
  ]);
  expect(result.differing).toEqual({ more: 1, fewer: 0, moved: 0 });
});

test('what was sent answers a task that opens later, as long after as it was', () => {
  const [told, sent, fell] = EAST.happenings as [Happening, Happening, Happening];
  // The gauge is told high only after it was inspected: then the task opens, and is done three hours on.
  const { work } = livedThrough(
    { ...EAST, happenings: [{ ...sent, at: at('01T09:00') }, told, fell] },
    () => live,
    END,
  );
  expect(work).toMatchObject([
    { openedAt: at('01T10:00'), closedAt: at('01T13:00'), isDone: true },
  ]);
});

test('timers that nobody was awake for fire when somebody woke, under either rule', () => {
  const late = [{ due: at('02T11:00'), at: at('02T16:30') }];
  const { work } = livedThrough({ ...WEST, late }, () => live, END);
  // Overdue is seen at half past four; the chief has it at once, since his time has come as well.
  expect(work).toMatchObject([
    { role: 'gauge-keeper', isOverdue: true, closedAt: at('02T16:30') },
    { role: 'dike-chief', openedAt: at('02T16:30'), closedAt: at('02T17:00') },
  ]);
});

test('only what begins in the span is counted, but what was before is lived through', () => {
  const { tiers } = whatIf(flood({ inspectWithin: 4 }), [EAST, WEST], at('02T12:00'));
  expect(tiers).toEqual({
    'dike-chief': { tasks: { live: 1, draft: 0 }, overdue: { live: 0, draft: 0 } },
  });
});

function gauge(serial: number, section: string, happenings: Happening[]): RecordedHistory {
  return {
    ...{ serial, type: 'water-gauge', units: { section } },
    data: { label: '…', warningCm: 300, alert: 'calm' },
    ...{ happenings, late: [], versions: [], digest: 0 },
  };
}

/** The flood watch with some of its numbers turned, or texts changed. */
function flood(
  numbers: Record<string, number> = {},
  change: (files: Record<string, string>) => void = () => undefined,
): Program {
  const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  const files = Object.fromEntries(
    paths
      .filter((path) => path.endsWith('.json'))
      .map((path) => [path, readFileSync(join(FOLDER, path), 'utf8')]),
  );
  const document = JSON.parse(files['parameters.json']!) as {
    parameters: Record<string, { default: number }>;
  };
  for (const [name, value] of Object.entries(numbers)) document.parameters[name]!.default = value;
  files['parameters.json'] = JSON.stringify(document);
  change(files);
  const { program, issues } = compile(files, undefined, 'nothing');
  if (program === undefined) throw new Error(JSON.stringify(issues));
  return program;
}
