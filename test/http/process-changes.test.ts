import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergePatch } from '../../engine/merge/merge-patch.js';
import type { Json } from '../../engine/json.js';
import type { CaseList, RollCallReceipt, TaskView, Work } from '../../server/http/types.js';
import { type RunningServer, startServer } from '../../server/serve.js';
import { Caller } from './caller.js';
import { migratedDatabase } from './databases.js';
import { PASSWORD } from './running.js';

/** The process changes in JSON only: a number, a field, a rung. Cases that were open keep their version. */

const PLAN = join(import.meta.dirname, '../../definitions/packs/shuangcheng');
let folder: string;
let dataDir: string;
let database: Awaited<ReturnType<typeof migratedDatabase>>;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zelian-plan-'));
  dataDir = await mkdtemp(join(tmpdir(), 'zelian-data-'));
  await cp(PLAN, folder, { recursive: true });
  database = await migratedDatabase();
  server = await start();
});
afterAll(async () => {
  await server.close();
  await database.remove();
  await rm(folder, { recursive: true });
  await rm(dataDir, { recursive: true });
});

function start(): Promise<RunningServer> {
  return startServer({
    pack: folder,
    database: database.url,
    dataDir,
    host: '127.0.0.1',
    port: 0,
    demo: { password: PASSWORD },
  });
}

const as = (account: string) => new Caller(server.address).signIn(account, PASSWORD);

/** Changes one file of the pack, as somebody with an editor would. */
async function change(file: string, patch: Json): Promise<void> {
  const path = join(folder, file);
  const document = await readFile(path, 'utf8').catch(() => '{}');
  await writeFile(path, JSON.stringify(mergePatch(JSON.parse(document) as Json, patch), null, 2));
}

async function setClock(local: string): Promise<void> {
  const teacher = await as('teacher-lin');
  const { status, text } = await teacher.put('/api/clock', {
    now: new Date(`${local}:00+08:00`).toISOString(),
  });
  if (status !== 200) throw new Error(text);
}

async function absent(record: string, day: string): Promise<void> {
  const teacher = await as('teacher-lin');
  const answer = await teacher.post<RollCallReceipt>('/api/roll-calls/attendance', {
    unit: 'wanghe-3-1',
    day,
    entries: [{ record, event: 'absent', data: {} }],
  });
  expect(answer.body.lines.map(({ outcome }) => outcome)).toEqual(['opened']);
}

async function tasksOf(account: string): Promise<Record<string, TaskView>> {
  const caller = await as(account);
  const { tasks } = (await caller.get<Work>('/api/work')).body;
  const views = await Promise.all(tasks.map(({ id }) => caller.get<TaskView>(`/api/tasks/${id}`)));
  return Object.fromEntries(
    views.map(({ body }) => [
      `${body.task.case.record.id} ${body.task.id.split('.').at(-1)}`,
      body,
    ]),
  );
}

const fieldsOf = (view: TaskView | undefined) =>
  Object.keys((view?.form.definition as { schema: { properties: object } }).schema.properties);

test('before: three school days until the visit', async () => {
  await absent('student-01', '2026-09-28');
  await setClock('2026-09-29T09:30');
  expect(Object.keys(await tasksOf('teacher-lin'))).toEqual([]);
});

test('a number, a field and a rung with another role are turned; the server loads the folder again', async () => {
  await change('parameters.json', { parameters: { verifyAfter: { default: 2 } } });
  await change('forms/home-visit.json', {
    schema: { properties: { dogAtHome: { type: 'boolean', title: '家里有狗' } } },
    sections: null,
  });
  await change('tiers/dean.json', {
    kind: 'tier',
    id: 'dean',
    title: '教务主任',
    unitType: 'school',
    reportsTo: { school: 'principal' },
  });
  await change('samples/demonstration.json', {
    people: { 'dean-ma': { name: '马知行', demonstration: true } },
    posts: { 'dean-wanghe': { role: 'dean', unit: 'wanghe-primary', holder: 'dean-ma' } },
  });
  await change('processes/absence.json', {
    states: {
      verify: {
        after: {
          'dean-day': {
            title: '第四个教学日',
            since: 'case.absentSince',
            delay: { days: 4, calendar: 'school' },
            includesFirstDay: true,
            at: '10:00',
            target: 'dean-visit',
          },
        },
      },
      'dean-visit': {
        title: '教务主任上门',
        tone: 'warning',
        tasks: {
          'dean-visits': {
            title: '教务主任上门看一看',
            role: 'dean',
            form: 'home-visit',
            due: 'params.visitWithin',
          },
        },
        after: {
          'seven-days': {
            since: 'case.absentSince',
            delay: 'params.persuadeAfter',
            includesFirstDay: true,
            target: 'persuade',
          },
        },
      },
    },
  });
  // Its stories tell of the third day; they would be told anew, and are none of this.
  await rm(join(folder, 'scenarios'), { recursive: true });
  await server.close();
  server = await start();
  const { cases } = (await (await as('teacher-lin')).get<CaseList>('/api/cases')).body;
  expect(cases).toHaveLength(1);
});

test('a new case gets its visit on the second day; the open one waits for its third', async () => {
  await absent('student-02', '2026-09-29');
  await setClock('2026-09-30T08:30');
  expect(Object.keys(await tasksOf('teacher-lin'))).toEqual([]);
  await setClock('2026-09-30T09:30');
  const tasks = await tasksOf('teacher-lin');
  // The 30th is the new case's second school day, and the old one's third.
  expect(Object.keys(tasks).sort()).toEqual(['student-01 home-visit', 'student-02 home-visit']);
  expect(fieldsOf(tasks['student-01 home-visit'])).not.toContain('dogAtHome');
  expect(fieldsOf(tasks['student-02 home-visit'])).toContain('dogAtHome');
});

test('the new rung is climbed by new cases only', async () => {
  // 29, 30 September, then the holidays; 8 and 9 October are the third and fourth day.
  await setClock('2026-10-09T10:30');
  const { cases } = (await (await as('principal-zhao')).get<CaseList>('/api/cases?process=absence'))
    .body;
  expect(Object.fromEntries(cases.map(({ record, state }) => [record.id, state.id]))).toEqual({
    'student-01': 'verify',
    'student-02': 'dean-visit',
  });
});
