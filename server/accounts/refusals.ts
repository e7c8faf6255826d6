import type { Refusal } from '../../engine/case.js';
import type { Json } from '../../engine/json.js';

/** What accounts refuse, in the words that belong to the code. */
export function refused(code: keyof typeof WORDS, details?: Json): Refusal {
  const [zh, en] = WORDS[code];
  return {
    kind: 'refused',
    code,
    message: { zh, en },
    ...(details === undefined ? {} : { details }),
  };
}

/** It is too soon to try again. @param wait in milliseconds */
export function slowDown(wait: number): Refusal {
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  return {
    kind: 'refused',
    code: 'slow-down',
    message: {
      zh: `密码多次输错，请 ${seconds} 秒后再试`,
      en: `Too many wrong passwords; try again in ${seconds} s`,
    },
    details: { retryAfterSeconds: seconds },
  };
}

/** A fault of one field of what was sent. */
export function refusedField(field: string, code: keyof typeof WORDS): Refusal {
  return { ...refused(code), field };
}

const WORDS = {
  'wrong-password': ['账号或密码不对', 'The account or the password is wrong'],
  'wrong-present-password': ['现在的密码不对', 'The present password is wrong'],
  'account-closed': [
    '这个账号已停用，请联系系统管理员',
    'This account is closed; ask an administrator',
  ],
  'code-required': [
    '请输入身份验证器显示的 6 位数字，或一个恢复码',
    'Enter the six digits that your authenticator shows, or a recovery code',
  ],
  'wrong-code': [
    '验证码不对，或已经用过。请等下一个',
    'The code is wrong, or was used already; wait for the next one',
  ],
  'second-factor-unreadable': [
    '服务器的密钥换过，验证码无法核对，请联系系统管理员重设',
    'The server’s key has changed and no code can be checked; ask an administrator to reset it',
  ],
  'second-factor-on': ['两步验证已经开启', 'The second step is on already'],
  'second-factor-not-begun': [
    '请重新开始设置两步验证',
    'Begin to set up the second step once more',
  ],
  'password-too-short': ['密码至少 12 个字符', 'A password has 12 characters at least'],
  'password-too-long': ['密码最多 256 个字符', 'A password has 256 characters at most'],
  'password-common': [
    '这个密码太常见，容易被猜到，请换一个',
    'This password is among those that are guessed first; choose another',
  ],
  'password-is-account': [
    '密码不能就是账号或姓名',
    'The password may not be the account or the name',
  ],
  'password-unchanged': ['新密码和现在的一样', 'The new password is the present one'],
  'person-unknown': [
    '没有这个人，或账号已停用',
    'There is no such person, or the account is closed',
  ],
  'account-taken': ['这个账号已经有人用了', 'There is an account of this name already'],
  'not-for-oneself': [
    '这件事不能为自己办，请另一位管理员来办',
    'Nobody does this for themselves; another administrator has to',
  ],
  'last-administrator': [
    '至少要留一位能登录的系统管理员',
    'There has to be an administrator who can sign in',
  ],
  'post-unknown': ['没有这个岗位', 'There is no such post'],
  'role-not-here': ['这个单位不设这种岗位', 'Units of this kind have no such post'],
  'day-gone': ['日期不能早于今天', 'The day may not lie before today'],
  'days-crossed': ['结束日期早于开始日期', 'It would end before it begins'],
  'post-vacant': ['这个岗位现在没有人，请直接安排接任', 'Nobody holds the post; name a holder'],
  'is-the-holder': ['这个岗位就是本人的', 'The post is that person’s own'],
  'not-the-holder': [
    '只有岗位上的人或系统管理员才能指定代理人',
    'Only the holder of the post or an administrator names a substitute',
  ],
  'oidc-off': ['没有启用统一身份认证', 'Signing in by the identity provider is not set up'],
  'oidc-unreachable': [
    '连不上统一身份认证平台，请稍后再试，或用账号和密码登录',
    'The identity provider cannot be reached; try again later, or sign in with a password',
  ],
  'oidc-stale': [
    '这次登录已过期或已经用过，请重新登录',
    'This attempt to sign in is over; begin again',
  ],
  'oidc-refused': [
    '统一身份认证没有通过，请重新登录',
    'What the identity provider said could not be accepted; begin again',
  ],
  'oidc-declined': ['您在统一身份认证平台取消了登录', 'Signing in was cancelled at the provider'],
  'oidc-no-account': [
    '统一身份认证已通过，但这里没有您的账号，请联系系统管理员开通',
    'You are known to the identity provider, but have no account here; ask an administrator',
  ],
} as const;
