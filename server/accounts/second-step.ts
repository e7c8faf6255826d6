import type { Refusal } from '../../engine/case.js';
import type { Instant } from '../../engine/json.js';
import { secondFactorOf, useRecoveryCode, useStep } from '../store/accounts/second-factors.js';
import type { Sql } from '../store/sql.js';
import { hashedRecoveryCode, stepOf } from './authenticator.js';
import { refused } from './refusals.js';
import type { Seal } from './seal.js';

/** How a code is to be used up, in the transaction in which the session begins. False: it was used meanwhile. */
export type UseUp = (sql: Sql) => Promise<boolean>;

/** What is asked of somebody beside the password, and whether this code is it. */
export async function secondStep(
  sql: Sql,
  person: string,
  { code, seal, now }: { code: string | undefined; seal: Seal; now: Instant },
): Promise<UseUp | Refusal> {
  const factor = await secondFactorOf(sql, person);
  if (factor?.confirmed_at == null) return () => Promise.resolve(true);
  if (code === undefined) return refused('code-required');
  const typed = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(typed))
    return (writing) => useRecoveryCode(writing, person, hashedRecoveryCode(typed), now);
  const secret = seal.open(factor.secret, person);
  if (secret === undefined) return refused('second-factor-unreadable');
  const step = stepOf(secret, typed, now);
  return step === undefined ? refused('wrong-code') : (writing) => useStep(writing, person, step);
}
