import type { DutyList, DutyOccurrence, Work } from '../../server/http/types.js';
import type { Person } from './person.js';
import { Stage } from './stage.js';

/** What is owed by the calendar, on the screen of duties: one that is done, and one that nobody does. */

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set('何砚秋');
});
afterAll(() => stage.strike());

/** How September's report of a school stands, as somebody reads it. */
async function report(who: Person, school: string): Promise<DutyOccurrence | undefined> {
  const { duties } = await who.ask<DutyList>('/api/duties');
  return duties
    .find(({ id }) => id === 'keeper-report')
    ?.occurrences.find(({ unit, opensOn }) => unit.title === school && opensOn === '2026-09-25');
}

test('a monthly report: from the list of duties to its form, with the figures filled in', async () => {
  const keeper = await stage.enter('孙静宜');
  const { page } = keeper;
  await keeper.open('/duties');
  await page.getByRole('heading', { name: '报送学籍月报' }).waitFor();
  expect(await keeper.barriers()).toEqual([]);
  await page
    .getByRole('article', { name: '报送学籍月报' })
    .getByRole('link', { name: '望禾镇中心小学' })
    .click();
  await page.getByRole('heading', { level: 1, name: '报送学籍月报' }).waitFor();
  // The ledger knows how many are here without status; the keeper only reads it.
  expect(await page.getByLabel(/^在校就读没有学籍/).inputValue()).toBe('2');
  await stage.fillsAndSends(keeper, 'keeper-report', { movedIn: 0, movedOut: 0, agrees: true });
  expect(await report(keeper, '望禾镇中心小学')).toMatchObject({ state: 'done', doneBy: '孙静宜' });
  const { notices } = await stage.onlooker.ask<Work>('/api/work');
  expect(notices.map(({ title }) => title)).toContainEqual(
    expect.stringContaining('望禾镇中心小学'),
  );
});

test('a duty of the term: the principal tells how the law was made known, and who was not reached', async () => {
  const principal = await stage.enter('赵启文');
  const { page } = principal;
  await principal.open('/duties');
  await page
    .getByRole('article', { name: '向师生、家长宣传法律' })
    .getByRole('link', { name: '望禾镇中心小学' })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: '向师生、家长宣传法律' }).waitFor();
  await stage.fillsAndSends(principal, 'law-publicity', {
    ways: ['class', 'parents'],
    teachers: 31,
    students: 610,
    guardians: 588,
    missing: true,
    plan: '外出务工的22家，班主任打电话讲。',
  });
  await principal.open('/duties');
  await page
    .getByRole('article', { name: '向师生、家长宣传法律' })
    .getByText('已完成')
    .first()
    .waitFor();
});

test('the monthly circular: the system counts, the bureau issues, the director is told', async () => {
  await stage.onlooker.setClock('2026-10-10T09:00');
  const officer = stage.onlooker;
  await officer.open('/duties');
  await officer.page
    .getByRole('article', { name: '通报上月辍学情况' })
    .getByRole('link', { name: '云岫区教育局' })
    .first()
    .click();
  await officer.page.getByRole('heading', { level: 1, name: '通报上月辍学情况' }).waitFor();
  await stage.fillsAndSends(officer, 'circular', { agrees: true, wanted: '一人一策。' });
  const director = await stage.enter('周怀谷');
  await director.page
    .getByText(/辍学情况通报：疑似0、辍学0/)
    .first()
    .waitFor();
});

test('a report that nobody sends: red on the list, the principal and the bureau are told', async () => {
  const principal = await stage.enter('孟怀章');
  await principal.page.getByText('学籍月报逾期').first().waitFor();
  await principal.open('/duties');
  expect(await report(principal, '云岫区第一初级中学')).toMatchObject({ state: 'overdue' });
  await principal.page
    .getByRole('article', { name: '报送学籍月报' })
    .getByText('已逾期')
    .first()
    .waitFor();
  expect(await principal.barriers()).toEqual([]);
  const { notices } = await stage.onlooker.ask<Work>('/api/work');
  expect(notices.map(({ title }) => title)).toContain('学籍月报仍未报');
});

test('nothing broke on the way', () => {
  expect(stage.complaints()).toEqual([]);
});
