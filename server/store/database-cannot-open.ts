import type { Words } from '../../engine/issue.js';

/** The database cannot be used: for the operator, who reads why and mends it. */
export class DatabaseCannotOpen extends Error {
  readonly code = 'database-cannot-open';

  constructor(
    readonly words: Words,
    options: ErrorOptions,
  ) {
    super(words.en, options);
  }
}

/** Puts what a driver said into words, with the place but never with the password in it. */
export function cannotOpen(url: string, error: unknown): DatabaseCannotOpen {
  const place = placeOf(url);
  const reason = REASONS[codeOf(error)] ?? asItWasSaid(error);
  return new DatabaseCannotOpen(
    {
      zh: `无法打开数据库 ${place}：${reason.zh}`,
      en: `The database ${place} cannot be opened: ${reason.en}`,
    },
    { cause: error },
  );
}

const NO_FOLDER = { zh: '路径中有一段不是文件夹', en: 'part of the path is not a folder' };
const NO_RIGHT = { zh: '没有读写权限', en: 'there is no permission to read and write it' };
const NO_SPACE = { zh: '磁盘空间不足', en: 'the disk is full' };
const NO_SERVER = { zh: '连接不上数据库服务器', en: 'no database server answers there' };
const NO_ACCOUNT = { zh: '用户名或密码不对', en: 'the user or the password is wrong' };

const REASONS: Record<string, Words | undefined> = {
  'unknown-kind': {
    zh: '地址应以 sqlite: 或 postgres:// 开头',
    en: 'its address must begin with sqlite: or postgres://',
  },
  'old-sqlite': { zh: 'SQLite 版本低于 3.51.3', en: 'its SQLite is older than 3.51.3' },
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EROFS: NO_RIGHT,
  SQLITE_READONLY: NO_RIGHT,
  SQLITE_CANTOPEN: {
    zh: '文件无法打开或创建；请看路径是否正确、是否是文件夹、有没有权限',
    en: 'the file cannot be opened or made; see whether the path is right, no folder, and yours to write',
  },
  SQLITE_NOTADB: { zh: '文件不是 SQLite 数据库', en: 'the file is not an SQLite database' },
  SQLITE_CORRUPT: { zh: '文件已损坏', en: 'the file is damaged' },
  SQLITE_BUSY: { zh: '另一个程序正占用它', en: 'another program keeps it locked' },
  ENOSPC: NO_SPACE,
  SQLITE_FULL: NO_SPACE,
  ECONNREFUSED: NO_SERVER,
  ETIMEDOUT: NO_SERVER,
  ENOTFOUND: { zh: '找不到这个主机', en: 'there is no such host' },
  EAI_AGAIN: { zh: '找不到这个主机', en: 'there is no such host' },
  '28P01': NO_ACCOUNT,
  '28000': NO_ACCOUNT,
  '3D000': { zh: '服务器上没有这个数据库', en: 'the server has no such database' },
};

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code !== 'string') return codeOf(driverError);
  // SQLite says more exactly what it was: SQLITE_READONLY_DIRECTORY is SQLITE_READONLY still.
  return code.startsWith('SQLITE_') ? code.split('_').slice(0, 2).join('_') : code;
}

function asItWasSaid(error: unknown): Words {
  const said = error instanceof Error ? error.message : String(error);
  return { zh: said, en: said };
}

function placeOf(url: string): string {
  if (!URL.canParse(url) || url.startsWith('sqlite:')) return url.replace(/^sqlite:/, '');
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
