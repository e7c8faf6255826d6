import { Stage } from './stage.js';

/** A pupil goes to another school, 4.3.2: nobody is lost between the two. */

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set();
});
afterAll(() => stage.strike());

const PUPIL = '喻初雪';

test('within the district: the former school registers the leaving, the new one the arrival', async () => {
  await stage.applies('孙静宜', [/登记转学、升学/, new RegExp(PUPIL), 'transfer-notice'], {
    kind: 'promotion',
    destination: 'district',
    newSchool: '云岫区第一初级中学',
    newSchoolName: '云岫区第一初级中学',
    lastDay: '2026-09-28',
    dueThere: '2026-09-30',
  });
  await stage.does('余小满', 'admit', {
    result: 'arrived',
    newClass: '七年级（1）班',
    grade: 'g7',
    registration: 'here',
  });
  expect(await stage.readsCase('transfer', PUPIL)).toContain('已在新学校就读');
  expect(stage.complaints()).toEqual([]);
});

test('to a school elsewhere: found in no school, the pupil counts as absent, and is visited', async () => {
  await stage.applies('孙静宜', [/登记转学、升学/, /王浩宇/, 'transfer-notice'], {
    kind: 'transfer',
    reason: 'moved',
    destination: 'outside',
    newSchoolName: '某省某县实验小学',
    lastDay: '2026-09-23',
    dueThere: '2026-09-24',
  });
  await stage.does('孙静宜', 'confirm', {
    result: 'not-found',
    situation: '对方学校没有这个学生。',
  });
  expect(await stage.stateOf('transfer', '王浩宇')).toBe('not-arrived');
  expect(await stage.stateOf('absence', '王浩宇')).toBe('watch');
});
