import type { CommanderError } from 'commander';
import type { Words } from '../../engine/issue.js';
import type { CliLanguage } from './language.js';

/** What is wrong with how a command was called. */
export function usageText(error: CommanderError, language: CliLanguage): string {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const words = (PROBLEMS[error.code] ?? OTHER)(named);
  return `[${CODES[error.code] ?? 'usage'}] ${words[language]}\n  ${ADVICE[language]}`;
}

const CODES: Record<string, string | undefined> = {
  'commander.unknownOption': 'unknown-option',
  'commander.unknownCommand': 'unknown-command',
  'commander.missingArgument': 'missing-argument',
  'commander.optionMissingArgument': 'missing-value',
  'commander.excessArguments': 'too-many-arguments',
  'commander.invalidArgument': 'invalid-value',
  'commander.help': 'missing-command',
  'fresh-without-demo': 'fresh-without-demo',
};

const PROBLEMS: Record<string, ((named: string) => Words) | undefined> = {
  'commander.unknownOption': (name) => ({
    zh: `没有“${name}”这个选项`,
    en: `There is no option “${name}”`,
  }),
  'commander.unknownCommand': (name) => ({
    zh: `没有“${name}”这个命令`,
    en: `There is no command “${name}”`,
  }),
  'commander.missingArgument': (name) => ({
    zh: `缺少参数 ${name}`,
    en: `The argument ${name} is missing`,
  }),
  'commander.optionMissingArgument': (name) => ({
    zh: `选项 ${name} 后面缺少内容`,
    en: `The option ${name} needs a value`,
  }),
  'commander.excessArguments': () => ({ zh: '参数太多', en: 'There are too many arguments' }),
  'commander.invalidArgument': (name) => ({
    zh: `“${name}”在这里不能用`,
    en: `“${name}” cannot be used here`,
  }),
  'fresh-without-demo': () => ({
    zh: '--fresh 会清空数据，只能与 --demo 一起用',
    en: '--fresh empties the data and goes with --demo only',
  }),
  'commander.help': () => ({ zh: '请写明要执行的命令', en: 'Say which command to run' }),
};

const OTHER = (): Words => ({ zh: '命令写法不对', en: 'The command is not written correctly' });

const ADVICE: Words = {
  zh: '用 zelian --help 查看用法',
  en: 'See zelian --help',
};
