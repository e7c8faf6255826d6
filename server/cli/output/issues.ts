import type { Issue, Severity, Words } from '../../../engine/issue.js';
import type { CliLanguage } from '../language.js';

/** Issues as people read them: place, what is wrong, what to do; errors first. */
export function issueLines(issues: readonly Issue[], language: CliLanguage): string {
  const sorted = [...issues].sort(
    (one, other) =>
      RANK[one.severity] - RANK[other.severity] ||
      compare(one.file, other.file) ||
      (one.line ?? 0) - (other.line ?? 0),
  );
  return sorted.map((issue) => issueText(issue, language)).join('\n');
}

/** 2 errors, 1 warning. */
export function issueCount(issues: readonly Issue[], language: CliLanguage): string {
  const counts = (Object.keys(RANK) as Severity[]).flatMap((severity) => {
    const count = issues.filter((issue) => issue.severity === severity).length;
    return count === 0 ? [] : [COUNTED[severity](count)[language]];
  });
  return counts.length === 0 ? NONE[language] : counts.join(language === 'zh' ? '，' : ', ');
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

const NAMES: Record<Severity, Words> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
};

const COUNTED: Record<Severity, (count: number) => Words> = {
  error: (count) => ({ zh: `${count} 个错误`, en: `${count} error${count === 1 ? '' : 's'}` }),
  warning: (count) => ({ zh: `${count} 个警告`, en: `${count} warning${count === 1 ? '' : 's'}` }),
  note: (count) => ({ zh: `${count} 条提示`, en: `${count} note${count === 1 ? '' : 's'}` }),
};

const NONE: Words = { zh: '没有问题', en: 'no issues' };

function issueText(
  { file, line, column, pointer, severity, code, message, hint }: Issue,
  language: CliLanguage,
): string {
  const place = [file, line, line === undefined ? undefined : column].filter(Boolean).join(':');
  const where = line === undefined && pointer !== '' ? `${place}#${pointer}` : place;
  const lines = [`${where}  ${NAMES[severity][language]}  ${code}`, `    ${message[language]}`];
  if (hint !== undefined) lines.push(`    → ${hint[language]}`);
  return lines.join('\n');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
