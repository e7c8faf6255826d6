/** What messages say: numbers, the pack's titles of tasks, units, days. Never anything of a record. */
export interface MessageWords {
  subject: (parts: string[]) => string;
  overdue: (count: number) => string;
  tasks: (count: number) => string;
  reports: (count: number) => string;
  notices: (count: number) => string;
  looks: (count: number) => string;
  overdueHeading: string;
  tasksHeading: string;
  task: (title: string, unit: string, due: string | undefined) => string;
  more: (count: number) => string;
  day: (local: string) => string;
  look: (link: string | undefined) => string;
  howToChange: string;
  /** Of a unit: so many due today, so many overdue. */
  standing: (unit: string, due: number, overdue: number, link: string | undefined) => string;
  trial: (unit: string) => string;
}

/** In the language of the pack: nobody has said yet in which language they want mail. */
export function messageWords(locale: string): MessageWords {
  return WORDS[locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'];
}

const WORDS: Record<'zh' | 'en', MessageWords> = {
  zh: {
    subject: (parts) => `责链：${parts.join('，')}`,
    overdue: (count) => `${count} 项任务已逾期`,
    tasks: (count) => `${count} 项任务待办`,
    reports: (count) => `${count} 条报告待签收`,
    notices: (count) => `${count} 条通知待签收`,
    looks: (count) => `${count} 次紧急查看待复核`,
    overdueHeading: '已逾期',
    tasksHeading: '待办',
    task: (title, unit, due) =>
      `${title}${unit === '' ? '' : `（${unit}）`}${due === undefined ? '' : `，应于 ${due} 前办结`}`,
    more: (count) => `另有 ${count} 项`,
    day: (local) => {
      const [, month, day, time] = /^\d+-(\d+)-(\d+)T(\d+:\d+)/.exec(local) ?? [];
      return `${Number(month)}月${Number(day)}日 ${time}`;
    },
    look: (link) => `请登录责链查看${link === undefined ? '' : `：${link}`}`,
    howToChange: '不想再收到邮件，或想改变时间：责链 → 收件箱 → 提醒设置。',
    standing: (unit, due, overdue, link) => {
      const counts = [
        ...(due > 0 ? [`${due} 项任务今日到期`] : []),
        ...(overdue > 0 ? [`${overdue} 项${due > 0 ? '' : '任务'}已逾期`] : []),
      ];
      return `${unit}：${counts.join('，')}，请登录责链查看${link === undefined ? '' : ` ${link}`}`;
    },
    trial: (unit) => `${unit}：责链试发一条消息，收到即表示已接通。`,
  },
  en: {
    subject: (parts) => `Zelian: ${parts.join(', ')}`,
    overdue: (count) => `${count} overdue`,
    tasks: (count) => `${count} to do`,
    reports: (count) => `${count} ${count === 1 ? 'report' : 'reports'} to acknowledge`,
    notices: (count) => `${count} ${count === 1 ? 'notice' : 'notices'} to acknowledge`,
    looks: (count) => `${count} ${count === 1 ? 'look' : 'looks'} because of a danger to review`,
    overdueHeading: 'Overdue',
    tasksHeading: 'To do',
    task: (title, unit, due) =>
      `${title}${unit === '' ? '' : ` (${unit})`}${due === undefined ? '' : `, due ${due}`}`,
    more: (count) => `and ${count} more`,
    day: (local) => local.slice(0, 16).replace('T', ' '),
    look: (link) => `Please sign in to Zelian${link === undefined ? '.' : `: ${link}`}`,
    howToChange: 'To change when mail comes, or to stop it: Zelian → Inbox → Reminders.',
    standing: (unit, due, overdue, link) => {
      const counts = [
        ...(due > 0 ? [`${due} due today`] : []),
        ...(overdue > 0 ? [`${overdue} overdue`] : []),
      ];
      return `${unit}: ${counts.join(', ')}. Please sign in to Zelian${link === undefined ? '.' : ` ${link}`}`;
    },
    trial: (unit) => `${unit}: a trial message from Zelian. If you read this, it works.`,
  },
};
