import { issueLines } from './output/issues.js';
import type { Issue, Words } from '../../engine/issue.js';
import type { CliLanguage } from './language.js';

/** What a command says when it cannot go on: a code, and why in both languages. */
export function failureText(error: unknown, language: CliLanguage, json: boolean): string {
  const { code, words, issues } = failureIn(error);
  if (json) return JSON.stringify({ error: { code, message: words, issues } });
  const lines = [`[${code}] ${words[language]}`, `  ${words[language === 'zh' ? 'en' : 'zh']}`];
  if (issues.length > 0) lines.push('', issueLines(issues, language));
  return lines.join('\n');
}

interface Failure {
  code: string;
  words: Words;
  issues: readonly Issue[];
}

/** Known failures carry a code and words; of others the message is told, and with ZELIAN_DEBUG the stack. */
function failureIn(error: unknown): Failure {
  if (error instanceof Error && 'words' in error && 'code' in error) {
    const {
      code,
      words,
      issues = [],
    } = error as Error & Omit<Failure, 'issues'> & Partial<Failure>;
    return { code, words, issues };
  }
  const debug = process.env['ZELIAN_DEBUG'] !== undefined;
  const said = error instanceof Error ? (debug ? error.stack : error.message) : String(error);
  return {
    code: 'internal',
    words: { zh: `程序内部出错：${said}`, en: `Something failed inside: ${said}` },
    issues: [],
  };
}
