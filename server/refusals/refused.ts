import type { Refusal } from '../../engine/case.js';
import { NOT_FOUND } from '../access/not-found.js';

/**
 * A refusal on its way out. Below the edge refusals are returned; views and controllers throw them,
 * and the one filter turns them into answers.
 */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** The result, unless it is a refusal. */
export function granted<T extends object>(result: T): Exclude<T, Refusal> {
  if ('kind' in result && result.kind === 'refused')
    throw new Refused(result as unknown as Refusal);
  return result as Exclude<T, Refusal>;
}

/** Nothing to say when it was done. */
export async function done(result: Promise<object>): Promise<void> {
  granted(await result);
}

/** What was looked for, unless it is not there; what the reader may not see is not there either. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Refused(refusal('not-found'));
  return value;
}

/** Refuses with the words that belong to the code. */
export function refuse(code: keyof typeof WORDS, details?: Refusal['details']): never {
  throw new Refused(refusal(code, details));
}

/** A refusal of the edge's own, in the words that belong to its code. */
export function refusal(code: keyof typeof WORDS, details?: Refusal['details']): Refusal {
  const [zh, en] = WORDS[code];
  return {
    kind: 'refused',
    code,
    message: { zh, en },
    ...(details === undefined ? {} : { details }),
  };
}

/** What the edge refuses by itself; what commands and packs refuse brings its own words. */
const WORDS = {
  malformed: ['请求的内容不符合接口约定', 'The request is not of the agreed form'],
  'not-signed-in': ['请先登录', 'Please sign in'],
  'password-change-required': [
    '密码是别人设的，请先改成自己的',
    'The password was set by somebody else; choose your own first',
  ],
  'not-permitted': ['您的岗位没有这项权限', 'Your posts do not permit this'],
  'not-a-demonstration': [
    '只有演示环境才能调整时间',
    'The clock can be set in a demonstration only',
  ],
  'year-under-way': ['正在演练一年，请等它结束', 'A year is being played; wait until it is done'],
  'clock-backwards': ['时间只能往前调', 'The clock can be put forward only'],
  'clock-too-far': [
    '时间最远只能调到 2100 年',
    'The clock can be put forward to the year 2100 at most',
  ],
  'pack-faulty': [
    '定义包有错误，没有发布，原有版本不变',
    'The pack is faulty; it was not published and nothing has changed',
  ],
  'foreign-origin': [
    '请求来自其他网站，已拒绝',
    'The request comes from another site and was declined',
  ],
  'not-found': [NOT_FOUND.zh, NOT_FOUND.en],
  'too-large': ['内容太大，无法接收', 'This is too large to be taken'],
  'address-too-long': ['网址太长', 'The address is too long'],
  'unsupported-media-type': ['无法接收这种格式的内容', 'Content of this type is not taken'],
  'key-missing': [
    '请求缺少 Idempotency-Key（应为 UUID）',
    'The request lacks its Idempotency-Key, which must be a UUID',
  ],
  'file-missing': ['请求里没有名为 file 的文件', 'The request has no file named “file”'],
  'reason-missing': ['请写明原因', 'Say why'],
  'not-ready': ['服务还没有准备好', 'The server is not ready'],
  'outbox-paused': [
    '消息已暂停发送，恢复以后才能发',
    'Messages are paused; nothing is sent until they are resumed',
  ],
  'message-waiting': [
    '发给同一对象的另一条消息还在等待，它发出以后才能重发这一条',
    'Another message to the same recipient still waits; this one can be sent again after it',
  ],
  'address-not-allowed': [
    '只能填写企业微信或钉钉给出的机器人地址（https）',
    'Only the address of a robot as WeCom or DingTalk gives it, by https, is allowed',
  ],
  'robot-declined': [
    '机器人没有收下消息，请核对地址和密钥',
    'The robot did not take the message; check its address and secret',
  ],
  'too-fast': ['发得太快，请稍后再试', 'That was too fast; try again shortly'],
  stopping: ['服务正在停止，请稍后再试', 'The server is stopping; try again shortly'],
  'storage-full': [
    '服务器的存储空间已满，这次没有保存；已经确认过的内容都在，请稍后再试',
    'The server has no room left; this was not saved. What was confirmed before is kept; try again later',
  ],
  'files-away': [
    '暂时连不上存放文件的服务器，文件没有保存；请稍后再试',
    'The store of files cannot be reached; nothing was kept there. Try again shortly',
  ],
  'database-away': [
    '暂时连不上数据库，不能确定这次是否已经保存；请稍后再发送一次，同一份内容不会重复',
    'The database cannot be reached, and it is not certain that this was saved; send it again shortly: the same is never done twice',
  ],
} as const;
