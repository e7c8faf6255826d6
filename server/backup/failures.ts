import type { Words } from '../../engine/issue.js';

/** Why a backup is not made or not restored, for the operator. Nothing was changed. */
export class BackupFailed extends Error {
  constructor(
    readonly code: keyof typeof WORDS,
    named = '',
    options?: ErrorOptions,
  ) {
    super(WORDS[code](named).en, options);
    this.words = WORDS[code](named);
  }

  readonly words: Words;
}

/** What each means, in both languages; `named` is a path, a part or a version. */
const WORDS = {
  'backup-folder-unusable': (folder: string): Words => ({
    zh: `备份写不进“${folder}”：没有写权限，或路径中有一段不是文件夹`,
    en: `The backup cannot be written to “${folder}”: there is no permission, or part of the path is not a folder`,
  }),
  'backup-no-space': (folder: string): Words => ({
    zh: `“${folder}”所在磁盘空间不足，备份没有做成，原有数据未受影响`,
    en: `The disk of “${folder}” is full; there is no backup, and the data are as they were`,
  }),
  'backup-exists': (folder: string): Words => ({
    zh: `已有同名的备份“${folder}”，请稍后再做`,
    en: `There is a backup called “${folder}” already; try again in a second`,
  }),
  'backup-incomplete': (folder: string): Words => ({
    zh: `“${folder}”不是一份完整的备份（没有 manifest.json，或内容不对）`,
    en: `“${folder}” is no whole backup: its manifest.json is missing or cannot be read`,
  }),
  'backup-damaged': (part: string): Words => ({
    zh: `备份已损坏：${part} 与备份时的校验和不一致。没有恢复任何内容，请换一份备份`,
    en: `The backup is damaged: ${part} is not as it was written. Nothing was restored; take another backup`,
  }),
  'backup-newer': (version: string): Words => ({
    zh: `这份备份出自更新的版本 ${version}，请用不低于它的版本恢复`,
    en: `This backup was made by the newer version ${version}; restore it with that version or a later one`,
  }),
  'backup-of-other-kind': (kind: string): Words => ({
    zh: `这份备份来自 ${kind} 数据库，只能恢复到同类数据库，请检查环境变量 DATABASE_URL`,
    en: `This backup comes from a database of kind ${kind} and can be restored into one such only; check the environment variable DATABASE_URL`,
  }),
  'database-not-empty': (): Words => ({
    zh: '目标数据库里已有内容，恢复不会覆盖它。请另用一个 DATA_DIR 或 DATABASE_URL',
    en: 'The database holds something already, and nothing is overwritten. Choose another DATA_DIR or DATABASE_URL',
  }),
  'files-not-empty': (folder: string): Words => ({
    zh: `文件夹“${folder}”里已有上传的文件，恢复不会与它们混在一起。请另用一个 DATA_DIR`,
    en: `The folder “${folder}” holds uploaded files already, and nothing is mixed with them. Choose another DATA_DIR`,
  }),
} as const;
