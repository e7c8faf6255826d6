import { compile } from '../../engine/compile/compile.js';
import { runScenario } from '../../engine/replay/scenario.js';
import { parcelFiles } from './parcel-pack.js';

const LOST = {
  kind: 'scenario',
  id: 'lost',
  title: '丢了三天',
  record: { type: 'parcel', data: { label: '花瓶' } },
  process: 'loss',
  cites: ['1'],
  steps: [
    {
      at: '2026-09-14T09:00',
      tell: { event: 'sighting.missing', data: { day: '2026-09-14' } },
      expect: { state: 'watch' },
    },
    { id: 'searched-for', at: '2026-09-16T09:00', expect: { state: 'search' } },
    { at: '2026-09-17T18:00', expect: { reports: ['head'] } },
  ],
};
const FOUND = {
  kind: 'scenario',
  id: 'found',
  title: '找到了',
  follows: { story: 'lost', through: 'searched-for' },
  steps: [
    {
      at: '2026-09-16T15:00',
      submit: {
        task: 'search',
        form: { searchedOn: '2026-09-16', outcome: 'found', place: '后院' },
      },
      expect: { state: 'back', reports: [] },
    },
  ],
};
const SEEN = { ...FOUND, id: 'seen', follows: { story: 'found', through: 'searched-for' } };

const compiled = (...stories: { id: string }[]) =>
  compile(
    parcelFiles((documents) => {
      for (const story of stories) documents[`scenarios/${story.id}.json`] = { ...story };
    }),
  );
const findings = (...stories: { id: string }[]) =>
  compiled(...stories)
    .issues.filter(({ severity }) => severity === 'error')
    .map(({ code, file, pointer }) => `${code} ${file}#${pointer}`);

test('a story takes over another’s subject and beginning, and goes on by itself', () => {
  const { program, issues } = compiled(LOST, FOUND, SEEN);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { found, seen } = program!.scenarios;
  expect(found!.steps.map(({ at }) => at)).toEqual([
    '2026-09-14T09:00',
    '2026-09-16T09:00',
    '2026-09-16T15:00',
  ]);
  expect(runScenario(program!, found!).passed).toBe(true);
  expect(seen!.steps).toEqual(found!.steps);
});

test('what fails in the beginning is told once, of the story that it belongs to', () => {
  const wrong = { ...LOST.steps[0], expect: { state: 'search' } };
  const story = { ...LOST, steps: [wrong, ...LOST.steps.slice(1)] };
  expect(findings(story, FOUND)).toEqual(['failing-scenario scenarios/lost.json#/steps/0']);
});

test('what fails after the beginning stands where it is written', () => {
  const [step] = FOUND.steps;
  const story = { ...FOUND, steps: [{ ...step, expect: { state: 'watch' } }] };
  expect(findings(LOST, story)).toEqual(['failing-scenario scenarios/found.json#/steps/0']);
});

test.each([
  [
    'a story that is not there',
    { story: 'gone', through: 'searched-for' },
    'unknown-reference scenarios/found.json#/follows/story',
  ],
  [
    'a step that is not there',
    { story: 'lost', through: 'seen' },
    'unknown-reference scenarios/found.json#/follows/through',
  ],
  [
    'itself',
    { story: 'found', through: 'searched-for' },
    'story-follows-too-far scenarios/found.json#/follows/story',
  ],
])('%s cannot be followed', (_, follows, finding) => {
  expect(findings(LOST, { ...FOUND, follows } as never)).toEqual([finding]);
});

test('a story that follows is about the same, and says so once', () => {
  expect(findings(LOST, { ...FOUND, record: LOST.record } as never)).toEqual([
    'story-follows-with-subject scenarios/found.json#/record',
  ]);
});
