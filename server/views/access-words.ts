import type { AccessKind } from '../store/entities/access.js';
import type { Language } from './language.js';

/** What somebody read, as those read it who look after it. */
export function accessWords(
  language: Language,
  kind: AccessKind | 'in-vain',
  title: string,
): string {
  const [zh, en] = WORDS[kind];
  return language.startsWith('zh') ? zh(title) : en(title);
}

type Say = (title: string) => string;

const WORDS: Record<AccessKind | 'in-vain', readonly [Say, Say]> = {
  case: [() => '查看了办理情况', () => 'Read the case'],
  task: [() => '打开了任务', () => 'Opened a task'],
  application: [(title) => `打开了“${title}”的申请表`, (title) => `Opened the form of “${title}”`],
  correction: [() => '打开了要更正的表单', () => 'Opened a form to correct it'],
  paper: [() => '查看了文书', () => 'Read a paper'],
  file: [() => '查看了附件', () => 'Looked at a file'],
  revelation: [() => '查看了未遮盖的信息', () => 'Saw what is masked'],
  sheet: [(title) => `导出了“${title}”`, (title) => `Took away “${title}” as a sheet`],
  comparison: [
    (title) => `拿“${title}”与本单位的名册比对`,
    (title) => `Compared the records with “${title}”`,
  ],
  'comparison-sheet': [
    (title) => `导出了与“${title}”比对的结果`,
    (title) => `Took away what a comparison with “${title}” found`,
  ],
  import: [() => '导入了名册', () => 'Read in a register'],
  'import-check': [
    () => '拿要导入的表格与名册核对',
    () => 'Checked a sheet to be read in against the records',
  ],
  emergency: [() => '紧急查看', () => 'Looked because of a danger'],
  'in-vain': [() => '紧急查看，没有找到人', () => 'Looked because of a danger, and found nobody'],
};
