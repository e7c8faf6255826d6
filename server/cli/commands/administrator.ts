import { text } from 'node:stream/consumers';
import { generatedPassword, passwordFault } from '../../accounts/new-password.js';
import { setAdministratorFromHere } from '../../accounts/set-administrator.js';
import { CannotStart } from '../../cannot-start.js';
import { makeFolder } from '../../make-folder.js';
import { systemClock } from '../../store/clock.js';
import { openDatabase } from '../../store/database.js';
import type { Call } from '../command-line.js';
import { settingsFrom } from '../settings.js';

export interface AdministratorOptions {
  name?: string;
  stdin?: boolean;
}

/**
 * zelian administrator: the first administrator, or one who is locked out. From the machine itself: whoever may write
 * to the database may do this too.
 */
export async function administrator(
  account: string,
  { name = account, stdin = false }: AdministratorOptions,
  { language, json }: Call,
): Promise<void> {
  if (!ACCOUNT.test(account)) throw notAnAccount(account);
  const password = stdin ? await typed(account, name) : generatedPassword();
  const { dataDir, database: url } = settingsFrom(process.env);
  await makeFolder(dataDir);
  const database = await openDatabase(url);
  try {
    const set = { account, name, password, own: stdin };
    const { added } = await setAdministratorFromHere(database, systemClock, set);
    if (json) console.log(JSON.stringify({ account, added, ...(stdin ? {} : { password }) }));
    else console.log(told(account, stdin ? undefined : password)[language]);
  } finally {
    await database.close();
  }
}

const ACCOUNT = /^[A-Za-z0-9][A-Za-z0-9._@-]{1,63}$/;

/** The first line of what is piped in. */
async function typed(account: string, name: string): Promise<string> {
  const [password = ''] = (await text(process.stdin)).split(/\r?\n/);
  const fault = passwordFault(password, { account, name }, 'password');
  if (fault !== undefined) throw new CannotStart(fault.code, fault.message);
  return password;
}

function told(account: string, password: string | undefined) {
  if (password === undefined)
    return {
      zh: `${account} 是系统管理员，密码已设置`,
      en: `${account} is an administrator; the password is set`,
    };
  return {
    zh: `${account} 是系统管理员。初始密码（只显示这一次，首次登录时必须修改）：\n${password}`,
    en: `${account} is an administrator. First password (shown this once, to be changed at the first sign-in):\n${password}`,
  };
}

function notAnAccount(account: string): CannotStart {
  return new CannotStart('invalid-account', {
    zh: `“${account}”不能作账号，应为 2 到 64 个字母、数字或 . _ - @，以字母或数字开头`,
    en: `“${account}” cannot be an account: 2 to 64 letters, digits or . _ - @, beginning with a letter or digit`,
  });
}
