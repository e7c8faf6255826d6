import { mark } from './ladder.js';
import { Stage } from './stage.js';

/** Status at school and the household, 4.4.1, 4.4.2 and 4.4.7: each through its screens, to its end. */

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set();
});
afterAll(() => stage.strike());

test('studying here without status: the roll finds it, the keeper checks and writes to the former school', async () => {
  const teacher = await stage.enter('林予晴');
  await mark(teacher, '邢亦舟', /到校/);
  await stage.does('孙静宜', 'check-papers', {
    papers: ['household-book', 'former-school'],
    result: 'transfer',
    formerSchool: '某省某县实验小学',
  });
  expect(await stage.readsPaper('no-status-here', '邢亦舟', '商请办理转学的函')).toContain(
    '某省某县实验小学',
  );
  await stage.does('孙静宜', 'apply-registration', {
    outcome: 'held-up',
    obstacle: 'former-school',
    situation: '原学校说学籍已冻结。',
  });
  expect(await stage.stateOf('no-status-here', '邢亦舟')).toBe('coordinate');
});

test('the former school will not let go: the bureau sees to it, and approves', async () => {
  await stage.does('何砚秋', 'coordinate-registration', {
    contacted: '某县教育局学籍科',
    answer: '已解冻，可以转出。',
    outcome: 'cleared',
  });
  await stage.does('孙静宜', 'apply-registration', {
    outcome: 'applied',
    systemNumber: 'ZX-2026-0912',
  });
  await stage.does('何砚秋', 'approve-registration', {
    decision: 'approve',
    studentNumber: 'L-0000-0731',
  });
  expect(await stage.readsCase('no-status-here', '邢亦舟')).toContain('已有学籍');
});

test('a pupil studies elsewhere without status: verified, listed for the city, answered', async () => {
  await stage.applies('孙静宜', [/登记在册学生在外就读/, /郑雨桐/, 'elsewhere-finding'], {
    place: '某省某市第二小学',
    heardFrom: 'family',
  });
  await verifiedReportedAndSettled('三年级');
  expect(
    await stage.readsPaper('student-elsewhere', '郑雨桐', '在外就读无学籍学生登记表'),
  ).toContain('某省某市第二小学');
  expect(await stage.readsCase('student-elsewhere', '郑雨桐')).toContain('学籍已解决');
});

test('a child of school age studies elsewhere without status: the village tells it', async () => {
  await stage.applies('陶桂香', [/登记未入学的孩子在外就读/, /佟远帆/, 'elsewhere-finding'], {
    place: '某省某市第五小学',
    heardFrom: 'village',
  });
  await verifiedReportedAndSettled('一年级');
  expect(
    await stage.readsPaper('no-status-elsewhere', '佟远帆', '在外就读无学籍学生登记表'),
  ).toContain('某省某市第五小学');
  expect(await stage.readsCase('no-status-elsewhere', '佟远帆')).toContain('学籍已解决');
});

/** What the bureau does with whoever studies elsewhere. */
async function verifiedReportedAndSettled(grade: string): Promise<void> {
  await stage.does('何砚秋', 'verify-elsewhere', {
    result: 'confirmed',
    scope: 'out-of-province',
    grade,
    contact: '教务处崔老师',
    situation: '跟父母打工，没有办转学。',
  });
  await stage.does('何砚秋', 'report-up', { number: '云教报〔2026〕31号', listed: 12 });
  await stage.does('何砚秋', 'record-answer', {
    level: 'province',
    result: 'settled',
    text: '已在就读地建立学籍。',
  });
}

test('two registers differ: the police conclude, the keeper changes the status by that, the bureau confirms', async () => {
  await stage.applies('林予晴', [/提请公安核查/, /韩沐阳/, 'household-report'], {
    kind: 'wrong-age',
    situation: '户口簿与学籍系统出生日期相差一年。',
    photos: ['photo'],
  });
  await stage.does('雷守田', 'examine', {
    conclusion: 'wrong-age',
    number: '云公核〔2026〕9号',
    basis: '查户籍档案。',
    rightIdNumber: '000000201706080219',
    officer: 'drawn',
  });
  await stage.does('孙静宜', 'correct-status', { action: 'change', systemNumber: 'XG-0917' });
  await stage.does('何砚秋', 'confirm-correction', { decision: 'approve' });
  expect(await stage.readsCase('household-error', '韩沐阳')).toContain('2017');
  expect(await stage.stateOf('household-error', '韩沐阳')).toBe('corrected');
});

test('a pupil is missing: village, school and police search, and one is found', async () => {
  await stage.applies('林予晴', [/报请查找失联/, /张小满/, 'missing-report'], {
    situation: '家里没人，电话停机。',
    lastSeen: '9月25日放学，校门口',
    absentSince: '2026-09-28',
  });
  await stage.does('陶桂香', 'village-search', { asked: '爷爷、邻居', result: 'nothing' });
  await stage.does('林予晴', 'school-search', {
    asked: '同桌、邻居',
    result: 'clue',
    clue: '同桌说去了姨妈家。',
  });
  await stage.does('雷守田', 'examine', {
    conclusion: 'found-home',
    number: '云公核〔2026〕10号',
    basis: '走访姨妈家。',
    place: '邻县姨妈家',
    officer: 'drawn',
  });
  expect(await stage.readsCase('household-error', '张小满')).toContain('已找到');
});

test('a child before school with a wrong age: the village asks the police, the bureau corrects the register', async () => {
  await stage.applies('钱四平', [/提请公安核查未入学孩子/, /罗小禾/, 'household-report'], {
    kind: 'wrong-age',
    situation: '户口簿写的是2021年出生。',
  });
  await stage.does('雷守田', 'examine', {
    conclusion: 'wrong-age',
    number: '云公核〔2026〕11号',
    basis: '查户籍档案。',
    rightIdNumber: '000000202102190825',
    officer: 'drawn',
  });
  await stage.does('何砚秋', 'correct-register', { enrolDueOn: '2027-09-01' });
  expect(
    await stage.readsPaper('child-household', '罗小禾', '关于核查适龄儿童户籍情况的函'),
  ).toContain('青杨村适龄儿童罗小禾');
  expect(await stage.readsCase('child-household', '罗小禾')).toContain('已更正');
});

test('nothing broke on the way', () => {
  expect(stage.complaints()).toEqual([]);
});
