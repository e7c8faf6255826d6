import type { Notice, TaskList, Work } from '../http/types.js';
import { noticesOf, type NoticeWithCase } from '../store/reading/notices.js';
import { namesOfPeople } from '../store/reading/people.js';
import { overdueTasks, workOf } from '../store/reading/tasks.js';
import { caseSummaries } from './case-summary.js';
import type { Desk } from './desk.js';
import { postTitle } from './holder.js';
import { isoOf, maybeIso } from './instant.js';
import { noticeTitles } from './notice-title.js';
import { taskSummaries } from './task-summary.js';

/** What the reader has to do, most urgent first, and what the reader was told. */
export async function workView(desk: Desk): Promise<Work> {
  const [tasks, notices] = await Promise.all([
    workOf(desk.sql, desk.reader),
    noticesOf(desk.sql, desk.reader),
  ]);
  return {
    tasks: await taskSummaries(desk, tasks),
    notices: await noticeViews(desk, notices),
  };
}

/** What is overdue below the reader, longest first. */
export async function overdueView(desk: Desk): Promise<TaskList> {
  return { tasks: await taskSummaries(desk, await overdueTasks(desk.sql, desk.reader)) };
}

/** Reports and notices, in the order given. */
export async function noticeViews(desk: Desk, rows: readonly NoticeWithCase[]): Promise<Notice[]> {
  const cases = await caseSummaries(
    desk,
    rows.map((row) => row.case),
  );
  const titles = await noticeTitles(desk, rows);
  const senders = await namesOfPeople(
    desk.sql,
    rows.flatMap((row) => row.from_person ?? []),
  );
  const names = new Map(senders.map(({ id, name }) => [id, name]));
  return rows.flatMap((row) => {
    const about = cases.get(row.case_id);
    if (about === undefined) return [];
    const { id, kind, at } = row;
    const name = names.get(row.from_person ?? '');
    const post = desk.organisation.post(row.from_post ?? '');
    return [
      {
        id,
        kind,
        title: titles.get(id) ?? row.title,
        at: isoOf(at),
        case: about,
        ...(name === undefined || post === undefined
          ? {}
          : { from: { name, postTitle: postTitle(desk, post.role, post.unit) } }),
        ...maybeIso('acknowledgedAt', row.acknowledged_at),
      },
    ];
  });
}
