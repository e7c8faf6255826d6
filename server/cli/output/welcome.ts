import type { RunningServer } from '../../serve.js';
import type { CliLanguage } from '../language.js';
import { table } from './table.js';

/** What is said when the server answers: where, and in a demonstration, as whom one may sign in. */
export function welcome(
  { address, program, accounts }: RunningServer,
  password: string | undefined,
  language: CliLanguage,
): string {
  const zh = language === 'zh';
  const { title, version } = program.pack;
  const lines = [zh ? `责链  ${title} ${version}` : `Zelian  ${title} ${version}`, address];
  if (password === undefined) return lines.join('\n');
  const heading = zh ? ['账号', '姓名', '岗位'] : ['Account', 'Name', 'Posts'];
  const rows = accounts.map(({ account, name, posts }) => [
    account,
    name,
    posts.join(zh ? '、' : ', '),
  ]);
  return [
    ...lines,
    '',
    zh
      ? `演示账号，密码都是 ${password}`
      : `Demonstration accounts; the password of all is ${password}`,
    '',
    table([heading, ...rows]),
    '',
    zh ? '按 Ctrl+C 停止' : 'Press Ctrl+C to stop',
  ].join('\n');
}
