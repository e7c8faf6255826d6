import type { CaseList, Work } from '../../server/http/types.js';
import { fill } from './fill.js';
import { openTask, send } from './ladder.js';
import { form } from './pack-files.js';
import type { Person } from './person.js';
import { Stage } from './stage.js';

/** 7 A second kind of case: a guardian applies for deferral of enrolment, and everything that follows. */

let stage: Stage;
let guardian: Person;

beforeAll(async () => {
  stage = await Stage.set();
  guardian = await stage.enter('宋秀兰');
});
afterAll(() => stage.strike());

const does = async (name: string, task: string, answers: Record<string, unknown>, at?: string) => {
  if (at !== undefined) await stage.onlooker.setClock(at);
  await stage.does(name, task, answers);
};
const state = async () =>
  (await guardian.ask<CaseList>('/api/cases')).cases.map(({ state: { id } }) => id);
const APPLICATION = {
  applicant: 'guardian',
  guardianSignature: 'drawn',
  phone: '15400000041',
  reason: 'illness',
  details: '先天性心脏病，明年春天手术。',
  hospital: '云岫区人民医院',
  proof: ['photo'],
};

test('a refusal comes with its reason', async () => {
  const parent = await stage.enter('毕德厚');
  await stage.applies('毕德厚', [/申请延缓入学/, /毕青川/, 'deferral-application'], APPLICATION);
  await does(
    '赵启文',
    'check-application',
    { childSeen: true, result: 'complete', opinion: '家里走不开。' },
    '2026-09-28T10:00',
  );
  await does(
    '周怀谷',
    'decide-deferral',
    { decision: 'refuse', reason: '不影响上学，学校可以照顾。' },
    '2026-09-28T15:00',
  );
  const { notices } = await parent.ask<Work>('/api/work');
  expect(notices.map(({ case: { state: at } }) => at.id)).toContain('refused');
  await parent.open('/');
  await parent.page
    .getByText(/不批准|未批准|没有批准|不予/)
    .first()
    .waitFor();
});

test('the application asks for what the reason needs, and says what is missing', async () => {
  const { page } = guardian;
  await page.getByRole('link', { name: /申请延缓入学/ }).click();
  await page
    .getByText(/罗小禾/)
    .first()
    .click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await fill(page, form('deferral-application'), {
    ...APPLICATION,
    proof: undefined,
    guardianSignature: undefined,
    phone: '12',
  });
  await page.getByRole('button', { name: '提交' }).click();
  await page
    .getByText(/请上传照片.*证明照片/)
    .first()
    .waitFor();
  await page
    .getByText(/电话号码/)
    .first()
    .waitFor();
  expect(await guardian.barriers()).toEqual([]);
  await guardian.picture('application');
  await fill(page, form('deferral-application'), {
    phone: APPLICATION.phone,
    proof: APPLICATION.proof,
    guardianSignature: 'drawn',
  });
  await send(guardian);
  expect(await state()).toEqual(['school-check']);
});

test('the school checks, the bureau approves, it is filed, and the guardian is told', async () => {
  await does(
    '赵启文',
    'check-application',
    { childSeen: true, result: 'complete', opinion: '证明属实，同意缓学一年。' },
    '2026-09-29T10:00',
  );
  await does('周怀谷', 'decide-deferral', { decision: 'approve' }, '2026-09-30T10:00');
  await does(
    '何砚秋',
    'file-deferral',
    { number: '云教缓〔2026〕7号', filedOn: '2026-09-30' },
    '2026-09-30T15:00',
  );
  expect(await state()).toEqual(['deferred']);
  const { notices } = await guardian.ask<Work>('/api/work');
  expect(notices.length).toBeGreaterThan(0);
});

test('thirty days before the end the guardian is reminded, and asks for a renewal, which is decided', async () => {
  await guardian.setClock('2027-08-10T09:30');
  expect(await state()).toEqual(['ending']);
  await guardian.open('/');
  await openTask(guardian, 'renew');
  await fill(guardian.page, form('deferral-renewal'), {
    reason: '术后恢复，医生建议再休养。',
    proof: ['photo'],
    until: '2028-02-29',
    guardianSignature: 'drawn',
  });
  await send(guardian);
  await does('周怀谷', 'decide-deferral', { decision: 'approve' }, '2027-08-12T10:00');
  await does(
    '何砚秋',
    'file-deferral',
    { number: '云教缓〔2027〕3号', filedOn: '2027-08-13' },
    '2027-08-13T10:00',
  );
  expect(await state()).toEqual(['deferred']);
});

test('at the end, not enrolled: the township has to urge', async () => {
  await does(
    '赵启文',
    'check-enrolment',
    { checkedOn: '2028-03-02', result: 'not-enrolled', reason: '家长说再等一年。' },
    '2028-03-02T10:00',
  );
  const township = await stage.enter('吴长河');
  await township.page.setViewportSize({ width: 1280, height: 800 });
  await openTask(township, 'urge-enrolment');
  await township.page
    .getByText(/罗小禾/)
    .first()
    .waitFor();
});

test('nothing broke on the way', () => expect(stage.complaints()).toEqual([]));
