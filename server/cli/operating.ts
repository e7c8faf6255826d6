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

  command(
    'import',
    '从表格导入一类记录的名册、对它们的登记，或单位、岗位和人员',
    'read the records of a type, what is told of them, or units, posts and people in from a sheet',
  )
    .argument(
      '<type>',
      say(
        '记录类型、登记的信号，或 organisation（单位、岗位和人员）',
        'type of the records, the signal that is told, or “organisation”',
      ),
    )
    .argument('<file>', say('.xlsx 或 .csv 文件', 'an .xlsx or .csv file'))
    .requiredOption(
      '--as <account>',
      say('以谁的名义，按其岗位的权限', 'in whose name, as their posts let them'),
    )
    .option('--check', say('只检查，不写入', 'only check, write nothing'))
    .action(
      async (
        type: string,
        file: string,
        options: { as: string; check?: boolean; json?: boolean },
      ) => {
        const { importSheet } = await import('./commands/import.js');
        await importSheet(type, file, options, call(options));
      },
    );

  command('timers', '列出出错被搁置的定时事项', 'list timers that failed and were set aside')
    .option('--retry', say('让它们重新到期', 'let them be due again'))
    .action(async (options: { retry?: boolean; json?: boolean }) => {
      const { timers } = await import('./commands/timers.js');
      await timers(options.retry === true, call(options));
    });
}
