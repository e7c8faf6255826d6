import type { Making } from './command-line.js';

/** The commands of whoever keeps a server running. */
export function addOperating({ command, call, say }: Making): void {
  command(
    'backup',
    '备份数据库和上传的文件，服务照常运行',
    'back up the database and the uploaded files, while the server runs',
  )
    .argument('<folder>', say('存放备份的文件夹', 'folder in which backups lie'))
    .action(async (folder: string, options: { json?: boolean }) => {
      const { backup } = await import('./commands/backup.js');
      await backup(folder, call(options));
    });

  command(
    'restore',
    '把一份备份恢复到空数据库，恢复后暂停对外发送',
    'restore a backup into an empty database, with its outbox paused',
  )
    .argument('<backup>', say('备份的文件夹', 'folder of the backup'))
    .action(async (backup: string, options: { json?: boolean }) => {
      const { restore } = await import('./commands/restore.js');
      await restore(backup, call(options));
    });

  command('timers', '列出出错被搁置的定时事项', 'list timers that failed and were set aside')
    .option('--retry', say('让它们重新到期', 'let them be due again'))
    .action(async (options: { retry?: boolean; json?: boolean }) => {
      const { timers } = await import('./commands/timers.js');
      await timers(options.retry === true, call(options));
    });
}
