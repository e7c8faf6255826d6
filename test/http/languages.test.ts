import { readPackFolder } from '../../server/packs/read-pack-folder.js';
import type {
  CaseView,
  Problem,
  Receipt,
  Session,
  TaskView,
  Work,
} from '../../server/http/types.js';
import { PHOTO, send, SOUND, taskOf, tellHigh, upload } from './river.js';
import { FLOOD, running, type Running } from './running.js';

/** What the river's locale lacks to be told in English. */
const ENGLISH = {
  'tier/gauge-keeper': { title: 'Gauge keeper' },
  'tier/flood-office': { title: 'Head of the flood office' },
  'record/water-gauge': {
    title: 'Water gauge',
    schema: { properties: { alert: { title: 'Alert', choices: { leaking: 'leaking' } } } },
  },
  'signal/reading': {
    events: { high: { title: 'High water' } },
    checks: { future: { message: 'The day cannot lie ahead' } },
  },
  'form/inspection': {
    schema: {
      properties: { picture: { title: 'Picture of the leak' }, levelCm: { title: 'Level' } },
    },
    checks: { 'not-before': { message: 'Not before the high water' } },
  },
  'process/high-water': {
    headline: '{{ record.label }}: high since {{ case.highSince }}',
    refuses: { 'fallen-before': { message: 'Before it began' } },
    states: {
      watch: {
        title: 'Watch',
        tasks: { inspect: { title: 'Inspect the dike' } },
        on: { leaking: { title: 'A leak was found' } },
        entry: { tell: { notify: { title: '{{ record.label }} is above the warning level' } } },
      },
      reinforce: {
        title: 'Reinforce',
        entry: { tell: { report: { title: '{{ record.label }} leaks' } } },
      },
    },
  },
};

let river: Running;

beforeAll(async () => {
  river = await running();
  const { files } = (await readPackFolder(FLOOD)).source!;
  const locale = JSON.parse(files['locales/en.json']!) as { documents: object };
  const english = { ...locale, documents: { ...locale.documents, ...ENGLISH } };
  const admin = await river.as('admin');
  const pack = { ...files, 'locales/en.json': JSON.stringify(english) };
  const published = await admin.post('/api/packs', { files: pack });
  if (published.status !== 201) throw new Error(published.text);
});
afterAll(() => river.close());

test('everything is told in the language asked for, also what was written down in another', async () => {
  const keeper = await river.as('keeper-east-1', 'en');
  const chief = await river.as('chief-east', 'en-US,en;q=0.9,zh;q=0.1');
  const told = await tellHigh(keeper);
  expect(told.body.lines[0]!.case).toMatchObject({
    headline: '东一尺: high since 1 July 2026',
    state: { title: 'Watch' },
  });
  const [notice] = (await chief.get<Work>('/api/work')).body.notices;
  expect(notice!.title).toBe('东一尺 is above the warning level');

  const view = await taskOf(keeper, 'Inspect the dike');
  expect(view.task).toMatchObject({ reason: 'High water', holder: { roleTitle: 'Gauge keeper' } });
  const picture = (await upload(keeper, PHOTO)).body.id;
  const receipt = await send(keeper, view, { ...SOUND, seepage: true, picture });
  expect(receipt.body).toMatchObject({
    case: { state: { title: 'Reinforce' } },
    told: [{ roleTitle: 'Head of the flood office', title: '东一尺 leaks' }],
  } satisfies Partial<Record<keyof Receipt, unknown>>);

  const { body } = await chief.get<CaseView>(`/api/cases/${receipt.body.case.id}`);
  const [, inspected] = body.history;
  expect(inspected!.title).toBe('Inspect the dike: A leak was found');
  expect(inspected!.effects.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      'Alert set to “leaking”',
      'Reported to Head of the flood office: 东一尺 leaks',
    ]),
  );
  expect(inspected!.values).toContainEqual({ name: 'levelCm', title: 'Level', value: '350' });
});

test('a form is the same form in every language', async () => {
  const chinese = await river.as('keeper-east-2');
  const english = await river.as('keeper-east-2', 'en');
  await tellHigh(chinese, { unit: 'east-2', gauge: 'gauge-e2' });
  const inChinese = await taskOf(chinese, '巡堤');
  const inEnglish = await taskOf(english, 'Inspect the dike');
  expect(inEnglish.form.hash).toBe(inChinese.form.hash);
  const faulty = await send(english, inEnglish, {
    ...SOUND,
    inspectedOn: '2026-06-01',
    seepage: true,
  });
  const { faults } = faulty.body as unknown as Problem;
  expect(faults!.map(({ field, message }) => `${field}: ${message.en} / ${message.zh}`)).toEqual([
    'picture: Add a photograph: Picture of the leak / 请上传照片：渗漏照片',
    'inspectedOn: Not before the high water / 巡查日期不能早于高水位日期',
  ]);
  expect((await send(english, inEnglish, SOUND)).status).toBe(200);
  const closed = await chinese.get<TaskView>(`/api/tasks/${inChinese.task.id}`);
  expect(closed.body).toMatchObject({ status: 'closed', closed: { reason: '已提交' } });
});

test('what a pack refuses is said in the reader’s language', async () => {
  const keeper = await river.as('keeper-west-1', 'en');
  const west = { unit: 'west-1', gauge: 'gauge-w1' };
  await tellHigh(keeper, west);
  const early = await keeper.post('/api/roll-calls/reading', {
    unit: 'west-1',
    day: '2026-06-30',
    entries: [{ record: 'gauge-w1', event: 'normal', data: {} }],
  });
  expect(early.body.faults).toMatchObject([{ message: { en: 'Before it began' } }]);
  const future = await tellHigh(keeper, { ...west, day: '2026-07-09' });
  expect((future.body as unknown as Problem).faults).toMatchObject([
    { message: { en: 'The day cannot lie ahead', zh: '日期不能晚于今天' } },
  ]);
});

test('the pack’s own language stands in for one that nobody speaks', async () => {
  const titleIn = async (language: string) => {
    const keeper = await river.as('keeper-east-1', language);
    return (await keeper.get<Session>('/api/session')).body.pack.title;
  };
  expect(await titleIn('fr')).toBe('水位值守');
  expect(await titleIn('fr, en;q=0.5')).toBe('Flood watch');
  expect(await titleIn('zh-TW')).toBe('水位值守');
  expect(await titleIn('en;q=0, zh')).toBe('水位值守');
  expect(await titleIn(';;,,q=x')).toBe('水位值守');
});
