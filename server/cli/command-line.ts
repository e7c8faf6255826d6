import { Command, Option } from 'commander';
import type { Words } from '../../engine/issue.js';
import type { AdministratorOptions } from './commands/administrator.js';
import type { SimulateOptions } from './commands/simulate.js';
import type { VerifyOptions } from './commands/verify.js';
import type { CliLanguage } from './language.js';
import { addOperating } from './operating.js';
import { addReading } from './reading.js';

/** Says how a command ended. */
export type Ended = (exitCode: number) => void;

/** What a command knows of how it was called. */
export interface Call {
  language: CliLanguage;
  json: boolean;
  ended: Ended;
}

/** What makes a command: its words in the caller's language, and how it is called. */
export interface Making {
  command: (name: string, zh: string, en: string) => Command;
  call: (options: { json?: boolean }) => Call;
  say: (zh: string, en: string) => string;
}

/**
 * All commands with their options. What a command needs is loaded when it runs, so that none waits
 * for another's packages.
 */
export function commandLine(language: CliLanguage, ended: Ended): Command {
  const say = (zh: string, en: string) => ({ zh, en })[language];
  const program = new Command('zelian')
    .description(
      say('责链：运行一项政策的责任链', 'Zelian: runs a policy’s chain of responsibilities'),
    )
    .usage(say('<命令> [选项]', '<command> [options]'))
    .helpOption('-h, --help', say('显示用法', 'show this help'))
    .helpCommand(false);
  const command = (name: string, zh: string, en: string): Command => {
    const made = program.command(name).description(say(zh, en));
    made.helpOption('-h, --help', say('显示用法', 'show this help'));
    made.option('--json', say('输出 JSON，供程序读取', 'write JSON, for machines'));
    made.addOption(new Option('--lang <lang>', say('语言：zh 或 en', 'language: zh or en')));
    return made;
  };
  const call = (options: { json?: boolean }): Call => ({
    language,
    json: options.json === true,
    ended,
  });
  const pack = say('定义包的文件夹', 'folder of the pack');

  command('lint', '检查定义包', 'check a pack')
    .argument('<pack>', pack)
    .option('--fix', say('把可以放心改的直接改好', 'mend what is safe to change'))
    .option('--notes', say('也显示提示', 'show notes too'))
    .action(async (folder: string, options: { fix?: boolean; notes?: boolean; json?: boolean }) => {
      const { lint } = await import('./commands/lint.js');
      const { fix = false, notes = false } = options;
      await lint(folder, { fix, notes }, call(options));
    });

  command('test', '运行定义包自带的情景', 'run a pack’s own scenarios')
    .argument('<pack>', pack)
    .action(async (folder: string, options: { json?: boolean }) => {
      const { test } = await import('./commands/test.js');
      await test(folder, call(options));
    });

  command('types', '由 JSON Schema 生成类型', 'derive types from the JSON Schemas')
    .option('--check', say('只检查，不写文件', 'write nothing, only compare'))
    .action(async ({ check, ...options }: { check?: boolean; json?: boolean }) => {
      const { types } = await import('./commands/types.js');
      types(check === true, call(options));
    });

  command('serve', '启动服务', 'start the server')
    .option('--pack <folder>', pack)
    .option(
      '--demo',
      say('演示：样例数据、可调时间', 'demonstration: sample data, a clock to be set'),
    )
    .option('--fresh', say('重新开始演示', 'begin the demonstration anew'))
    .action(async (options: { pack?: string; demo?: boolean; fresh?: boolean; json?: boolean }) => {
      const { serve } = await import('./commands/serve.js');
      await serve(options, call(options));
    });

  command('migrate', '把数据库更新到本版本', 'bring the database up to this version').action(
    async (options: { json?: boolean }) => {
      const { migrate } = await import('./commands/migrate.js');
      await migrate(call(options));
    },
  );

  command(
    'seed',
    '把定义包的样例机构、人员和记录写入空数据库',
    'fill an empty database with a pack’s sample',
  )
    .option('--pack <folder>', pack)
    .option('--sample <id>', say('哪一个样例', 'which sample'))
    .action(async (options: { pack?: string; sample?: string; json?: boolean }) => {
      const { seed } = await import('./commands/seed.js');
      await seed(options, call(options));
    });

  command(
    'administrator',
    '设立系统管理员，或让进不去的管理员重新登录',
    'make an administrator, or let one in again who is locked out',
  )
    .argument('<account>', say('账号', 'account'))
    .option('--name <name>', say('姓名（新账号时）', 'name, if the account is new'))
    .option(
      '--stdin',
      say(
        '从标准输入读取密码，否则生成一个',
        'read the password from standard input, else make one',
      ),
    )
    .action(async (account: string, options: AdministratorOptions & { json?: boolean }) => {
      const { administrator } = await import('./commands/administrator.js');
      await administrator(account, options, call(options));
    });

  command(
    'simulate',
    '把样例地区演练几个月，让台账和指标有内容可看',
    'play months of the sample district, so that lists and rates have something to show',
  )
    .option('--pack <folder>', pack)
    .option(
      '--seed <seed>',
      say('随机种子，相同则结果相同', 'seed; the same one gives the same course'),
    )
    .option(
      '--months <n>',
      say('几个月（1 到 36，默认 12）', 'how many months (1 to 36; 12 if left out)'),
    )
    .option('--fresh', say('先清空演示数据', 'empty the demonstration first'))
    .action(async (options: SimulateOptions & { json?: boolean }) => {
      const { simulate } = await import('./commands/simulate.js');
      await simulate(options, call(options));
    });

  addOperating({ command, call, say });
  command('verify', '检查历史记录是否被改动过', 'check that nothing of what happened was changed')
    .option(
      '--head <number:hash>',
      say(
        '另行保存的链头，应当还在链上',
        'a head that was kept elsewhere, and must be in the chain',
      ),
    )
    .option(
      '--mend-counts',
      say('案件数不对的，重新数过改正', 'count cases anew where the number that is kept is wrong'),
    )
    .action(async (options: VerifyOptions & { json?: boolean }) => {
      const { verify } = await import('./commands/verify.js');
      await verify(options, call(options));
    });

  addReading({ command, call, say });

  for (const one of [program, ...program.commands]) speak(one, language);
  return program;
}

/** Errors are put into words elsewhere; headings are the library's only words that people see. */
function speak(command: Command, language: CliLanguage): void {
  command.exitOverride();
  command.configureOutput({ outputError: () => undefined, writeErr: () => undefined });
  command.configureHelp({ styleTitle: (title) => HEADINGS[title]?.[language] ?? title });
}

const HEADINGS: Record<string, Words | undefined> = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
};
