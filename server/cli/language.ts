import type { Words } from '../../engine/issue.js';

/** The two languages of the command line. */
export type CliLanguage = keyof Words;

/** The language asked for by --lang, else by the environment; Chinese where neither says English. */
export function languageFor(
  args: readonly string[],
  env: Record<string, string | undefined>,
): CliLanguage {
  const flag = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = args[flag]?.split('=')[1] ?? (flag < 0 ? undefined : args[flag + 1]);
  const locale = given ?? env['LC_ALL'] ?? env['LANG'] ?? '';
  return locale.toLowerCase().startsWith('en') ? 'en' : 'zh';
}
