import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergePatch } from '../../engine/merge/merge-patch.js';
import type { Json } from '../../engine/json.js';
import type {
  ApplicationView,
  CaseList,
  CaseView,
  Receipt,
  Work,
} from '../../server/http/types.js';
import type { Caller } from './caller.js';
import { send, taskOf } from './river.js';
import { FLOOD, running, type Running } from './running.js';

/** A gauge is read from another section too: two places work on one case. */

let folder: string;
let server: Running;
let chief: Caller;
let west: Caller;
let westKeeper: Caller;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zelian-river-'));
  await cp(FLOOD, folder, { recursive: true });
  await write('records/water-gauge.json', {
    units: { second: { title: '代管堤段', unitType: 'section', required: false } },
  });
  await write('forms/handing.json', {
    kind: 'form',
    id: 'handing',
    title: '代管',
    schema: {
      type: 'object',
      properties: {
        place: { type: 'string', format: 'unit', title: '代管堤段' },
        among: { type: 'string', format: 'unit', unitType: 'section', title: '从各堤段中选' },
      },
    },
  });
  await write('processes/handing.json', {
    kind: 'process',
    id: 'handing',
    title: '代管水尺',
    about: 'water-gauge',
    line: 'watch',
    opens: { hand: { title: '代管', form: 'handing', roles: ['dike-chief'] } },
    initial: 'begin',
    states: {
      begin: {
        title: '待交接',
        tasks: { hand: { title: '交接', role: 'dike-chief', form: 'handing' } },
        on: {
          handed: {
            event: 'hand.submitted',
            target: 'there',
            do: {
              goes: { move: { second: "form.place != '' ? form.place : form.among" } },
              told: { notify: { to: 'dike-chief', unit: 'second', title: '请代管' } },
            },
          },
        },
        after: { month: { delay: { months: 1 }, target: 'over' } },
      },
      there: {
        title: '代管中',
        tasks: {
          read: { title: '代读', role: 'gauge-keeper', unit: 'second', form: 'handing' },
          pass: { title: '转交', role: 'dike-chief', unit: 'section', form: 'handing' },
        },
        on: {
          passed: {
            event: 'pass.submitted',
            do: { goes: { move: { second: 'form.place' } } },
          },
          read: {
            event: 'read.submitted',
            target: 'over',
            do: { leaves: { move: { second: "''" } } },
          },
        },
        after: { month: { delay: { months: 1 }, target: 'over' } },
      },
      over: { title: '结束', final: true },
    },
    cites: ['6'],
  });
  await write('processes/remark.json', {
    ...{ kind: 'process', id: 'remark', title: '记事', about: 'water-gauge', line: 'watch' },
    opens: { write: { title: '记一笔', form: 'handing', roles: ['gauge-keeper'] } },
    initial: 'written',
    states: { written: { title: '已记', final: true } },
    cites: ['6'],
  });
  server = await running({ pack: folder });
  chief = await server.as('chief-east');
  west = await server.as('chief-west');
  westKeeper = await server.as('keeper-west-1');
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function write(file: string, patch: Json): Promise<void> {
  const path = join(folder, file);
  const before = JSON.parse(await readFile(path, 'utf8').catch(() => '{}')) as Json;
  await writeFile(path, JSON.stringify(mergePatch(before, patch)));
}

const begin = (gauge: string) => apply('handing/hand', gauge, {});
const repairOf = (gauge: string) => apply('repair/request', gauge, { fault: '刻度脱落' });

async function apply(opening: string, gauge: string, data: object): Promise<string> {
  const path = `/api/applications/${opening}`;
  const { form } = (await chief.get<ApplicationView>(`${path}?record=${gauge}`)).body;
  const sent = await chief.post<Receipt>(path, { record: gauge, form: form!.hash, data });
  return sent.body.case.id;
}

async function hand(data: object) {
  return send(chief, await taskOf(chief, '交接'), data);
}

const sees = async (caller: Caller, kase: string) =>
  (await caller.get(`/api/cases/${kase}`)).status === 200;

test('a form offers the units of one type with what is above them, or any below one’s own', async () => {
  const path = '/api/applications/handing/hand?record=gauge-e1';
  const { form } = (await chief.get<ApplicationView>(path)).body;
  expect(form?.context.choices).toEqual({
    place: { 'east-dike': '东堤', 'east-1': '东堤一段', 'east-2': '东堤二段' },
    among: {
      'east-1': '东堤一段（东堤）',
      'east-2': '东堤二段（东堤）',
      'west-1': '西堤一段（西堤）',
    },
  });
});

test('a unit that is not there, or of another type, is refused at its field or by the move', async () => {
  const kase = await begin('gauge-e2');
  const unknown = await hand({ among: 'nowhere' });
  expect(unknown.status).toBe(422);
  expect(unknown.text).toContain('“从各堤段中选”请选择所列的单位之一');
  const wrongType = await hand({ among: 'west-dike' });
  expect(wrongType.text).toContain('form-invalid');
  const moved = await hand({ place: 'west-dike' });
  expect(moved.status).toBe(422);
  expect(moved.body).toMatchObject({
    code: 'unit-unsuitable',
    details: { relation: 'second', unit: 'west-dike' },
  });
  const view = (await chief.get<CaseView>(`/api/cases/${kase}`)).body;
  expect(view.case.state.title).toBe('待交接');
  expect((await hand({ among: 'east-1' })).status).toBe(200);
});

test('the new place sees the case and gets its work; the old one loses sight of what is open only', async () => {
  const kase = await begin('gauge-e1');
  const repair = await repairOf('gauge-e1');
  expect(await sees(west, kase)).toBe(false);
  expect((await hand({ among: 'west-1' })).status).toBe(200);
  expect(await sees(west, kase)).toBe(true);
  expect(await sees(west, repair)).toBe(true);
  const history = (await chief.get<CaseView>(`/api/cases/${kase}`)).text;
  expect(history).toContain('代管堤段改为“西堤一段”');

  const other = await begin('gauge-e1b');
  const shown = (await west.get<CaseList>('/api/cases')).body.cases.map(({ id }) => id);
  expect(shown).toContain(kase);
  expect(shown).not.toContain(other);

  const reading = await taskOf(westKeeper, '代读');
  expect(reading.task.holder.people).toEqual(['水三']);
  expect((await send(westKeeper, reading, {})).status).toBe(200);
  // What was addressed there may be looked up there; the rest is the east's alone again.
  expect(await sees(westKeeper, kase)).toBe(true);
  expect(await sees(west, repair)).toBe(false);
  expect(await sees(chief, repair)).toBe(true);
  const records = (await west.get('/api/records/water-gauge')).text;
  expect(records).not.toContain('gauge-e1"');
});

test('who is shown only what is addressed to them sees what they opened themselves; their neighbour does not', async () => {
  const keeper = await server.as('keeper-east-1');
  const path = '/api/applications/remark/write';
  const { form } = (await keeper.get<ApplicationView>(`${path}?record=gauge-e1`)).body;
  const sent = await keeper.post<Receipt>(path, { record: 'gauge-e1', form: form!.hash, data: {} });
  expect(sent.status).toBe(200);
  expect(sent.body.case.state.title).toBe('已记');
  expect(await sees(keeper, sent.body.case.id)).toBe(true);
  expect(await sees(await server.as('keeper-east-2'), sent.body.case.id)).toBe(false);
});

test('a record that goes on while its task is open takes the task along', async () => {
  const keeper = await server.as('keeper-east-1');
  expect((await send(keeper, await taskOf(keeper, '代读'), {})).status).toBe(200);
  await begin('gauge-e1');
  expect((await hand({ among: 'west-1' })).status).toBe(200);
  expect((await work(westKeeper)).tasks).toContain('代读');
  const passing = await taskOf(chief, '转交');
  expect((await send(chief, passing, { place: 'east-1' })).status).toBe(200);
  expect((await work(westKeeper)).tasks).not.toContain('代读');
  expect((await work(westKeeper)).notices).toContainEqual(['task-left', '代读']);
  expect((await work(keeper)).notices).toContainEqual(['task-came', '代读']);
  expect((await send(keeper, await taskOf(keeper, '代读'), {})).status).toBe(200);
});

async function work(caller: Caller) {
  const { tasks, notices } = (await caller.get<Work>('/api/work')).body;
  return {
    tasks: tasks.map(({ title }) => title),
    notices: notices.map(({ kind, title }) => [kind, title]),
  };
}
