import type { RobotRow } from '../store/entities/outbox.js';

/** The one place where each maker's robots live. */
const ORIGINS: Record<RobotRow['maker'], string> = {
  wecom: 'https://qyapi.weixin.qq.com',
  dingtalk: 'https://oapi.dingtalk.com',
};

/**
 * Whether messages may go to this address: to the makers' own, by https, or where the operator allows
 * it. Whoever may enter an address must not reach into the network of the server by it.
 */
export function isRobotAddress(
  { maker, address }: Pick<RobotRow, 'maker' | 'address'>,
  alsoAllowed: readonly string[] = [],
): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  return url.origin === ORIGINS[maker] || alsoAllowed.includes(url.origin);
}
