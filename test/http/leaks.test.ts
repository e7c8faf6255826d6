import { randomUUID } from 'node:crypto';
import { Installation } from '../../server/installation.js';
import type { CaseView } from '../../server/http/types.js';
import type { Caller } from './caller.js';
import { canary, recordsNamedIn } from './leaks/lodging-district.js';
import { lodging, type Lodging, NOW } from './leaks/lodging.js';
import { LISTS, readAll } from './leaks/reading.js';
import { letHappen, type Things } from './leaks/what-happened.js';
import { onlyOf } from './leaks/only-of.js';
import {
  later,
  LEFT_BEHIND,
  letHappenLater,
  letMove,
  listed,
  type Moved,
  toldOf,
  toldOfCases,
} from './leaks/moved.js';
import { NAMES_NOBODY, POINTED, type Pointing } from './leaks/pointed.js';
import { routesOf } from './routes.js';

/**
 * Two hundred units of five tiers, a hundred people, two thousand records each field of which says whose it is: nobody is
 * told anything of a record outside of their units, by no route.
 */
let place: Lodging;
let things: Things[];
let people: string[];
/** Who went to another circle, what came about there, and what those heard of them from whom they went: at once, and after all that. */
let moved: Moved[];
let cameLater: string[];
let told: { who: string; then: Map<string, string>; now: Map<string, string> }[];

/** A hundred people ask thousands of times. */
const LONG_MS = 600_000;

beforeAll(async () => {
  place = await lodging();
  things = await letHappen(place);
  moved = await letMove(place, things);
  const toldThen = new Map<string, Map<string, string>>();
  for (const who of LEFT_BEHIND) {
    const caller = await place.as(who);
    // What is read is written down the first time, which the log then shows.
    await toldOfCases(caller, moved);
    toldThen.set(who, await toldOf(caller, moved));
  }
  cameLater = await letHappenLater(place, moved);
  told = [];
  for (const [who, then] of toldThen)
    told.push({ who, then, now: await toldOf(await place.as(who), moved) });
  // What was to be done is overdue, and has been reported upwards.
  place.now.at = NOW + 5 * 86_400_000;
  await place.server.app.get(Installation).sweeper.kick();
  people = Object.keys(place.district.sample.people);
}, LONG_MS);

afterAll(() => place.close());

/** Whether somebody may know of a record: it lies below their unit, or it was addressed to their bureau; or so it was before it went. */
function mayKnow(who: string, record: string): boolean {
  const { lineOf, houseOf } = place.district;
  const unit = who.replace(/^who-/, '');
  const to = moved.find((one) => one.record === record)?.to;
  const before = lineOf(houseOf(record));
  const now = to === undefined ? before : lineOf(to);
  if (!unit.startsWith('bureau')) return [...before, ...now].includes(unit);
  const [, circle = ''] = lineOf(unit);
  const visited = things.some((one) => one.record === record && one.file !== undefined);
  return (visited && before.includes(circle)) || (to !== undefined && now.includes(circle));
}

test('the district is as large as promised', () => {
  expect(Object.keys(place.district.sample.units)).toHaveLength(200);
  expect(people).toHaveLength(101);
  expect(things).toHaveLength(90);
});

/** Lists are long: of the many houses and quarters, which are all alike, every fifth is asked. */
function isAskedForLists(who: string): boolean {
  const [, type = '', number = ''] = /^who-(house|quarter)-(\d+)$/.exec(who) ?? [];
  return type === '' || Number(number) % 5 === 1;
}

describe('in lists, counts and searches', () => {
  test(
    'nobody reads a word of a record outside of their units',
    async () => {
      let read = 0;
      const words = moved.flatMap(({ record }) => later(record));
      for (const who of people.filter(isAskedForLists)) {
        for (const [address, text] of await readAll(await place.as(who))) {
          const outside = [...recordsNamedIn(text)].filter((record) => !mayKnow(who, record));
          expect({ who, address, outside }).toEqual({ who, address, outside: [] });
          read += recordsNamedIn(text).size;
          const since = LEFT_BEHIND.includes(who) && words.some((word) => text.includes(word));
          expect({ who, address, since }).toEqual({ who, address, since: false });
        }
      }
      // That there was something to be read at all.
      expect(read).toBeGreaterThan(3_000);
    },
    LONG_MS,
  );

  test(
    'and of those inside only as much as the tier says',
    async () => {
      for (const [who, hidden] of Object.entries(HIDDEN)) {
        const caller = await place.as(who);
        const texts = [...(await readAll(caller)).values()];
        const known = things.filter(({ record }) => mayKnow(who, record));
        expect(known.length).toBeGreaterThan(0);
        for (const { record, case: id, task } of known) {
          const views = [
            await caller.get(`/api/cases/${id}`),
            await caller.get(`/api/tasks/${task}`),
          ];
          const all = [...texts, ...views.map(({ text }) => text)].join('\n');
          const told = hidden.filter((field) => all.includes(canary(record, field)));
          expect({ who, record, told }).toEqual({ who, record, told: [] });
        }
      }
    },
    LONG_MS,
  );
});

/** The fields of which somebody of a tier never reads the whole, whatever they open. */
const HIDDEN: Record<string, string[]> = {
  'who-house-1': ['code', 'illness', 'ill'],
  'who-bureau-1': ['code', 'illness', 'ill'],
  'who-town-1': ['code'],
  'who-circle-1': ['code'],
};

test('no route is forgotten', () => {
  const known = [...Object.keys(LISTS), ...Object.keys(POINTED), ...NAMES_NOBODY];
  const api = routesOf(place.server.app).filter((route) => route.includes('/api/'));
  expect(api.filter((route) => !known.includes(route))).toEqual([]);
  expect(known.filter((route) => !api.includes(route))).toEqual([]);
});

describe('whoever points at something outside of their units', () => {
  test(
    'is answered as if it were not there, by every route',
    async () => {
      let asked = 0;
      // What does not exist is the same for all of a tier.
      const answers = new Map<string, { status: number; text: string }>();
      for (const [index, who] of people.entries()) {
        const caller = await place.as(who);
        const outside = things.filter(
          ({ record, file }) => file !== undefined && !mayKnow(who, record),
        );
        if (outside.length === 0) continue;
        // Another for each person, so that all of them are pointed at by somebody.
        const pointed = outside[index % outside.length]!;
        for (const [route, point] of Object.entries(POINTED)) {
          const there = await answerTo(caller, route, point(thingOf(pointed)));
          const tier = `${route} ${who.split('-')[1] ?? ''}`;
          const nowhere =
            answers.get(tier) ?? (await answerTo(caller, route, point(NOTHING_THERE)));
          answers.set(tier, nowhere);
          expect({ who, route, answer: there }).toEqual({ who, route, answer: nowhere });
          asked += 1;
        }
      }
      expect(asked).toBeGreaterThan(1_500);
    },
    LONG_MS,
  );

  const thingOf = ({ record, file = '', ...ids }: Things) => ({
    ...{ ...ids, record, file, unit: place.district.houseOf(record) },
  });
  const NOTHING_THERE = {
    ...{ record: 'lodger-99999', unit: 'house-999', case: 'f'.repeat(32), task: 'f'.repeat(32) },
    ...{ file: randomUUID(), notice: 'f'.repeat(32) },
  };

  async function answerTo(caller: Caller, route: string, { path, body }: Pointing) {
    const [method = ''] = route.split(' ');
    const { status, text } = await caller.sendText(
      method,
      path,
      body === undefined ? undefined : JSON.stringify(body),
      {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
      },
    );
    return { status, text };
  }
});

describe('those from whom a record went', () => {
  test('are told the same to the byte, whatever has come about since', () => {
    for (const { who, then, now } of told) {
      expect(then.size).toBeGreaterThan(30);
      const differing = [...then].filter(([address, text]) => now.get(address) !== text);
      expect({ who, differing }).toEqual({ who, differing: [] });
    }
  });

  test(
    'read no word of what was said since where it was said, even days later',
    async () => {
      const words = moved.flatMap(({ record }) => later(record));
      for (const who of LEFT_BEHIND) {
        const caller = await place.as(who);
        const texts = [...(await toldOfCases(caller, moved))];
        const read = texts.filter(([, text]) => words.some((word) => text.includes(word)));
        expect({ who, read }).toEqual({ who, read: [] });
        for (const address of cameLater) {
          const { status } = await caller.get(address);
          expect({ who, address, status }).toEqual({ who, address, status: 404 });
        }
      }
      // Where they went all of it is read.
      const circle = await place.as('who-circle-2');
      const there = [...(await toldOfCases(circle, moved)).values()].join('\n');
      for (const field of ['found', 'corrected', 'reason', 'result', 'name'])
        expect(there).toContain(canary(moved[0]!.record, `later ${field}`));
      for (const address of cameLater) expect((await circle.get(address)).status).toBe(200);
    },
    LONG_MS,
  );

  test(
    'see the case as it was, among all cases but not among the open ones',
    async () => {
      const [waiting, visited] = moved as [Moved, Moved];
      const circle = await place.as('who-circle-1');
      const view = (await circle.get<CaseView>(`/api/cases/${visited.case}`)).body;
      expect(view.case.state.title).toBe('核查');
      expect(view.case.record).toMatchObject({ name: canary(visited.record, 'name') });
      expect(view.case.record.units).toEqual(['单位house-2']);
      expect(view.history.map(({ sequence }) => sequence)).toEqual([1, 2]);
      expect(view.documents).toHaveLength(1);
      expect([view.tasks, view.timers]).toEqual([[], []]);
      expect((await circle.get(`/api/files/${visited.file!}`)).status).toBe(200);
      expect((await circle.get(`/api/cases/${visited.case}/documents/1`)).status).toBe(200);
      expect((await circle.get(`/api/tasks/${visited.task}`)).status).toBe(200);
      // That one went along.
      expect((await circle.get(`/api/tasks/${waiting.task}`)).status).toBe(404);

      const house = await place.as('who-house-1');
      expect(await listed(house, '/api/cases')).toContain(waiting.case);
      expect(await listed(house, '/api/cases?open=true')).not.toContain(waiting.case);
      expect(await listed(house, '/api/cases?open=false')).not.toContain(waiting.case);
      expect(await listed(house, '/api/cases?record=lodger/' + waiting.record)).toEqual([
        waiting.case,
      ]);
    },
    LONG_MS,
  );
});

describe('what lies outside', () => {
  test(
    'makes no difference: with all of it gone, every answer is the same to the byte',
    async () => {
      // Each sees less than the one before.
      for (const who of ['who-circle-1', 'who-town-1', 'who-quarter-1', 'who-house-1']) {
        const caller = await place.as(who);
        // What is read is written down the first time, which the log then shows.
        await everything(caller, who);
        const before = await everything(caller, who);
        const { removed, kept } = await onlyOf(place.database, (record) => mayKnow(who, record));
        expect(removed).toBeGreaterThan(0);
        expect(kept).toBeGreaterThan(0);
        const after = await everything(caller, who);
        const differing = [...before].filter(([address, text]) => after.get(address) !== text);
        expect({ who, differing }).toEqual({ who, differing: [] });
      }
    },
    LONG_MS,
  );

  async function everything(caller: Caller, who: string): Promise<Map<string, string>> {
    const all = await readAll(caller);
    for (const { record, case: id, task } of things.filter((one) => mayKnow(who, one.record)))
      for (const address of [
        ...[`/api/cases/${id}`, `/api/tasks/${task}`, `/api/records/lodger/${record}/shares`],
        `/api/applications/leave/ask?record=${record}`,
      ])
        all.set(address, (await caller.get(address)).text);
    return all;
  }
});
