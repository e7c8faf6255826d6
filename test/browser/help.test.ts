import { Stage } from './stage.js';

/** Who needs something particular to learn: special groups, illness, disability before school. */

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set();
});
afterAll(() => stage.strike());

const CHECKED = { childSeen: true, result: 'complete', opinion: '情况属实，同意。' };

test('an orphan: the village lists, the teacher finds out what is needed, the township provides', async () => {
  await stage.applies('钱四平', [/列入特殊群体帮扶/, /施承志/, 'help-opening'], {
    note: '跟着姑姑，姑姑常不在家。',
  });
  await stage.does('林予晴', 'find-needs', {
    carer: '姑姑',
    needs: ['lessons', 'living'],
    school: '语文补课，每周谈一次。',
    township: '申请孤儿补助，找人照看。',
  });
  await stage.does('吴长河', 'help-by-township', { given: ['allowance', 'care'] });
  await stage.does('林予晴', 'record-help', { helps: ['lessons'], effect: '愿意说话了。' });
  const page = await stage.readsCase('special-help', '施承志');
  expect(page).toContain('帮扶中');
  expect(page).toContain('愿意说话了。');
});

test('illness: the father applies, the bureau approves and files, the keeper marks; the pupil is on leave', async () => {
  await stage.applies('陈建平', [/因病因残申请/, /陈一辰/, 'care-application'], {
    applicant: 'guardian',
    guardianSignature: 'drawn',
    need: 'suspension',
    details: '腿部骨折，要卧床。',
    hospital: '云岫区人民医院',
    proof: ['photo'],
    until: '2027-02-28',
  });
  await stage.does('赵启文', 'check-care', CHECKED);
  await stage.does('周怀谷', 'decide-suspension', { decision: 'approve' });
  await stage.does('何砚秋', 'file-suspension', { number: '云教休〔2026〕1号' });
  await stage.does('孙静宜', 'mark-suspension', { markedInSystem: true });
  expect(await stage.readsPaper('illness-and-disability', '陈一辰', '休学批复')).toContain(
    '2027年2月28日',
  );
  expect(await stage.readsCase('illness-and-disability', '陈一辰')).toContain('休学中');
});

test('a disabled child before school: experts assess, the bureau places, the school admits', async () => {
  await stage.applies('毕德厚', [/申请残疾儿童入学评估/, /毕青川/, 'child-care-application'], {
    applicant: 'guardian',
    guardianSignature: 'drawn',
    need: 'assessment',
    details: '听力残疾，戴助听器。',
    hospital: '云岫区残疾人联合会',
    proof: ['photo'],
    wish: 'inclusive',
  });
  await stage.does('赵启文', 'check-care', CHECKED);
  await stage.does('尹若谷', 'assess', {
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
  await stage.does('周怀谷', 'decide-placement', {
    place: '望禾镇中心小学',
    guardian: 'agrees',
  });
  await stage.does('赵启文', 'admit', {
    teacher: '林老师',
    registered: true,
    guardianTold: true,
  });
  expect(await stage.readsPaper('child-assessment', '毕青川', '入学安置通知书')).toContain(
    '望禾镇中心小学',
  );
  expect(await stage.readsCase('child-assessment', '毕青川')).toContain('已入学');
});

test('in a place of worship: the departments look there and the district is told', async () => {
  await stage.applies('钱四平', [/报告打工、在家、入寺/, /秦语嫣/, 'away-report'], {
    kind: 'religious',
    place: '北山一处寺院',
    source: '邻居说的',
  });
  await stage.does('吴长河', 'talk-guardian', {
    way: 'visit',
    participants: '吴长河、钱四平',
    inDistrict: 'district',
    stay: '青杨村',
    said: '讲了法律和补课。',
    outcome: 'refused',
    refusal: '信这个。',
    photos: ['photo'],
  });
  await stage.does('谭向暖', 'check-venue', {
    found: 'confirmed',
    measures: ['stop', 'education'],
    details: '寺院答应让孩子回校。',
  });
  expect(await stage.readsCase('premises-check', '秦语嫣')).toContain('属实，已处理');
});

test('nothing broke on the way', () => {
  expect(stage.complaints()).toEqual([]);
});
