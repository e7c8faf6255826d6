import { randomInt } from 'node:crypto';
import type { Refusal } from '../../engine/case.js';
import { isCommon } from './common-passwords.js';
import { refusedField } from './refusals.js';

const SHORTEST = 12;
const LONGEST = 256;

/**
 * What is wrong with a password that somebody chooses. Length is what counts; which kinds of signs it has does not.
 *
 * @param field where it was typed
 */
export function passwordFault(
  password: string,
  { account, name }: { account: string; name: string },
  field: string,
): Refusal | undefined {
  const signs = Array.from(password).length;
  if (signs < SHORTEST) return refusedField(field, 'password-too-short');
  if (signs > LONGEST) return refusedField(field, 'password-too-long');
  const lower = password.toLowerCase();
  if (lower === account.toLowerCase() || lower === name.toLowerCase())
    return refusedField(field, 'password-is-account');
  return isCommon(password) ? refusedField(field, 'password-common') : undefined;
}

/** A first password, to be read out or copied once: four times four signs that nobody mistakes, 78 bits. */
export function generatedPassword(): string {
  const sign = () => SIGNS[randomInt(SIGNS.length)] ?? '';
  const group = () => Array.from({ length: 4 }, sign).join('');
  return Array.from({ length: 4 }, group).join('-');
}

/** Without i, l, o, 0 and 1. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
