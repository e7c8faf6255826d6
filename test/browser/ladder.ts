import type { TaskView, Work } from '../../server/http/types.js';
import type { Person } from './person.js';

/** Opens the one task of this kind that the person has, from today's list. */
export async function openTask(who: Person, task: string): Promise<TaskView> {
  await who.open('/');
  return chooseTask(who, task);
}

/** The same, where one looks at today's list already. */
export async function chooseTask(who: Person, task: string): Promise<TaskView> {
  const { tasks } = await who.ask<Work>('/api/work');
  const mine = tasks.find(({ id }) => id.endsWith(`.${task}`));
  if (mine === undefined)
    throw new Error(`no ${task} among ${tasks.map(({ id }) => id).join(', ')}`);
  await who.page
    .locator(`a[href*="${encodeURIComponent(mine.id)}"]`)
    .first()
    .click();
  await who.page.getByRole('heading', { level: 1, name: mine.title }).waitFor();
  return who.ask<TaskView>(`/api/tasks/${mine.id}`);
}

/** Sends the form that is open, and waits for the receipt. */
export async function send(who: Person): Promise<void> {
  await who.page.getByRole('button', { name: '提交' }).click();
  try {
    await who.page.getByText('已送达').first().waitFor();
  } catch (error) {
    await who.evidence('not-sent');
    throw new Error(`not sent; the page says: ${await who.page.locator('main').innerText()}`, {
      cause: error,
    });
  }
}

/** Marks somebody in a roll call and sends it. */
export async function mark(
  teacher: Person,
  name: string,
  event: RegExp,
  query = 'unit=wanghe-3-1',
): Promise<void> {
  await teacher.open(`/roll-calls/attendance?${query}`);
  const line = teacher.page.getByRole('listitem').filter({ hasText: name });
  await line.getByRole('button', { name: event }).click();
  await teacher.page.getByRole('button', { name: '发送' }).click();
  await teacher.page.getByText('已记录 1 人').waitFor();
}
