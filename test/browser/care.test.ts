import type { Work } from '../../server/http/types.js';
import { Stage } from './stage.js';

/** The cases beside the ladder, each through its screens: abroad, away, ill or disabled, struggling. */

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set();
});
afterAll(() => stage.strike());

const CHECKED = { childSeen: true, result: 'complete', opinion: '情况属实，同意。' };

test('a short stay abroad: the guardian applies, the school checks, the bureau approves and files', async () => {
  await stage.applies('陈建平', [/申请短期出国/, /陈一辰/, 'abroad-application'], {
    applicant: 'guardian',
    guardianSignature: 'drawn',
    phone: '15400000001',
    destination: '乌兰国首都',
    purpose: 'family',
    companion: '母亲同去并照看',
    contactAbroad: '微信',
    studies: 'school',
    from: '2026-10-12',
    until: '2027-06-30',
    proof: ['photo'],
  });
  await stage.does('赵启文', 'check-application', CHECKED);
  await stage.does('周怀谷', 'decide-abroad', { decision: 'approve' });
  await stage.does('何砚秋', 'file-abroad', { number: '云教出〔2026〕1号', filedOn: '2026-09-28' });
  expect(await stage.stateOf('stay-abroad', '陈一辰')).toBe('approved');
});

test('illness and disability: the teacher applies for the guardian, experts assess, the school arranges', async () => {
  await stage.applies('林予晴', [/因病因残申请/, /周可心/, 'care-application'], {
    applicant: 'helper',
    paper: ['photo'],
    phone: '15400000002',
    need: 'assessment',
    details: '听力残疾，戴助听器。',
    hospital: '云岫区残疾人联合会',
    proof: ['photo'],
    from: '2026-09-01',
    wish: 'inclusive',
  });
  await stage.does('赵启文', 'check-care', CHECKED);
  await stage.does('尹若谷', 'assess', {
    assessedOn: '2026-09-28',
    members: ['education', 'health', 'disabled-federation'],
    experts: '康复科医师、特教教师',
    childSeen: true,
    kinds: ['hearing'],
    degree: 'light',
    abilities: '能听会说，慢一些。',
    support: '前排座位，助听器调试。',
    recommendation: 'inclusive',
    signature: 'drawn',
  });
  await stage.does('周怀谷', 'decide-placement', { place: '望禾镇中心小学', guardian: 'agrees' });
  await stage.does('赵启文', 'arrange-placement', {
    startOn: '2026-09-28',
    teacher: '林老师',
    plan: '座位调到前排，口语多练。',
    supports: ['access'],
    guardianTold: true,
  });
  expect(await stage.stateOf('illness-and-disability', '周可心')).toBe('inclusive');
});

test('a struggling pupil: the teacher reports, talks, and makes an individual plan', async () => {
  await stage.applies('林予晴', [/报告学困或厌学学生/, /曹静姝/, 'support-opening'], {
    need: 'struggling',
    signs: ['marks', 'homework'],
  });
  await stage.does('林予晴', 'support-talk', {
    talkedOn: '2026-09-28',
    subjects: ['maths'],
    why: ['basics'],
    said: '应用题看不懂。',
    guardian: 'yes',
    conclusion: 'plan',
  });
  await stage.does('林予晴', 'make-plan', {
    plannedOn: '2026-09-28',
    aim: '每天做对两道应用题。',
    helps: ['lessons', 'partner'],
    who: '数学老师每周二课后',
    measure: '作业本',
    wish: '想当老师',
  });
  expect(await stage.stateOf('learning-support', '曹静姝')).toBe('helping');
});

test('working in another village: reported, talked about, and the place of stay is asked to help', async () => {
  await stage.applies('钱四平', [/报告打工、在家、入寺的学生/, /王浩宇/, 'away-report'], {
    kind: 'working',
    place: '石桥村一家餐馆',
    source: '同学说的',
  });
  await stage.does('吴长河', 'talk-guardian', {
    talkedOn: '2026-09-28',
    way: 'phone',
    participants: '吴长河、钱四平',
    inDistrict: 'district',
    stay: '石桥村',
    said: '讲了法律和补课。',
    outcome: 'refused',
    refusal: '家里缺钱。',
  });
  const there = await stage.enter('陶桂香');
  const { tasks, notices } = await there.ask<Work>('/api/work');
  expect(notices.map(({ title }) => title)).toEqual([expect.stringContaining('王浩宇住在你村')]);
  expect(tasks.map(({ id }) => id)).toEqual([expect.stringMatching(/\.help-at-stay$/)]);
  await stage.does('陶桂香', 'help-at-stay', {
    wentOn: '2026-09-28',
    found: 'yes',
    doing: '和亲戚住，洗碗。',
    attitude: 'willing',
    photos: ['photo'],
  });
  await stage.does('康守正', 'check-employer', {
    checkedOn: '2026-09-28',
    found: 'confirmed',
    measures: ['stop'],
    details: '孩子在后厨洗碗。',
  });
  expect(await stage.stateOf('working-away', '王浩宇')).toBe('joint');
});

test('nothing broke on the way', () => {
  expect(stage.complaints()).toEqual([]);
});
