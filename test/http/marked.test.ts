import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '../../engine/json.js';
import { mergePatch } from '../../engine/merge/merge-patch.js';
import type { ApplicationView, CaseView, Receipt } from '../../server/http/types.js';
import type { Answer, Caller } from './caller.js';
import { send, taskOf } from './river.js';
import { type Running, running } from './running.js';

/** A gauge is watched by one case, and taken down by another: nobody is to watch what is gone. */

let folder: string;
let server: Running;
let chief: Caller;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zelian-river-'));
  await cp('test/packs/flood-watch', folder, { recursive: true });
  await patch('records/water-gauge.json', {
    schema: { properties: { gone: { type: 'boolean', title: '已拆除' } } },
    checks: {
      never: { require: "record.label != '拆不得'", field: 'gone', message: '这把水尺拆不得。' },
    },
  });
  await patch('forms/said.json', {
    kind: 'form',
    id: 'said',
    title: '说明',
    schema: {
      type: 'object',
      properties: {
        gone: { type: 'boolean', title: '已拆除' },
        name: { type: 'string', title: '改名' },
      },
    },
  });
  await patch(
    'processes/watching.json',
    process(
      'watching',
      '看守水尺',
      {},
      {
        gone: { event: 'record.marked', guard: 'record.gone', target: 'over', title: '水尺已拆除' },
      },
    ),
  );
  await patch(
    'processes/taking-down.json',
    process(
      'taking-down',
      '拆除水尺',
      {
        done: {
          event: 'take-down.submitted',
          target: 'over',
          do: {
            gone: { mark: { gone: 'form.gone' } },
            name: { when: "form.name != ''", mark: { label: 'form.name' } },
          },
        },
      },
      {},
    ),
  );
  server = await running({ pack: folder });
  chief = await server.as('chief-east');
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function patch(file: string, change: Json): Promise<void> {
  const path = join(folder, file);
  const before = JSON.parse(await readFile(path, 'utf8').catch(() => '{}')) as Json;
  await writeFile(path, JSON.stringify(mergePatch(before, change)));
}

function process(id: string, title: string, onTask: Json, onAll: Json): Json {
  const tasks = { 'take-down': { title, role: 'dike-chief', form: 'said' } };
  const after = { month: { delay: { months: 1 }, target: 'over' } };
  return {
    kind: 'process',
    id,
    title,
    about: 'water-gauge',
    line: 'watch',
    opens: { begin: { title, form: 'said', roles: ['dike-chief'] } },
    initial: 'begin',
    on: onAll,
    states: {
      begin: { title: '进行中', tasks, on: onTask, after },
      over: { title: '结束', final: true },
    },
    cites: ['6'],
  };
}

async function begin(what: string, gauge: string): Promise<string> {
  const path = `/api/applications/${what}/begin`;
  const { form } = (await chief.get<ApplicationView>(`${path}?record=${gauge}`)).body;
  const sent = await chief.post<Receipt>(path, { record: gauge, form: form!.hash, data: {} });
  return sent.body.case.id;
}

const stateOf = async (kase: string) =>
  (await chief.get<CaseView>(`/api/cases/${kase}`)).body.case.state.title;

async function takeDown(data: object): Promise<Answer<Receipt>> {
  return send(chief, await taskOf(chief, '拆除水尺'), data);
}

test('another case of the record hears what was marked, and ends with the words of its transition', async () => {
  const watching = await begin('watching', 'gauge-e1');
  const elsewhere = await begin('watching', 'gauge-e1b');
  await begin('taking-down', 'gauge-e1');
  expect((await takeDown({ gone: true })).status).toBe(200);
  expect(await stateOf(watching)).toBe('结束');
  expect((await chief.get(`/api/cases/${watching}`)).text).toContain('水尺已拆除');
  expect(await stateOf(elsewhere)).toBe('进行中');
});

test('a mark that changes nothing in question leaves the others as they are', async () => {
  const watching = await begin('watching', 'gauge-e2');
  await begin('taking-down', 'gauge-e2');
  expect((await takeDown({ gone: false })).status).toBe(200);
  expect(await stateOf(watching)).toBe('进行中');
});

test('a mark that the record’s checks do not bear is refused, and nothing has happened', async () => {
  const watching = await begin('watching', 'gauge-e1');
  const taking = await begin('taking-down', 'gauge-e1');
  const refused = await takeDown({ gone: true, name: '拆不得' });
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({ code: 'record-invalid', details: { check: 'never' } });
  expect(await stateOf(taking)).toBe('进行中');
  expect(await stateOf(watching)).toBe('进行中');
});
