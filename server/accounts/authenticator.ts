import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Instant } from '../../engine/json.js';

const STEP = 30_000;
/** A clock may be half a minute behind or before. */
const STEPS_AROUND = 1;

/** A secret for an authenticator of RFC 6238, with the address that it reads from a QR code. */
export interface NewSecret {
  /** In base 32, to be typed where nothing can be photographed. */
  secret: string;
  /** otpauth://totp/… */
  uri: string;
}

export function newSecret(account: string, issuer: string): NewSecret {
  const secret = new Secret({ size: 20 });
  const uri = new TOTP({ secret, label: account, issuer }).toString();
  return { secret: secret.base32, uri };
}

/** The step whose code this is, among those around now; undefined: it is of none. */
export function stepOf(secret: string, code: string, now: Instant): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const distance = totp.validate({ token: code, timestamp: now, window: STEPS_AROUND });
  return distance === null ? undefined : Math.floor(now / STEP) + distance;
}

/** Ten codes of 60 random bits, to be kept on paper: k7pm-x2wd-9qhc. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const signs = [...randomBytes(12)].map((byte) => SIGNS[byte % SIGNS.length] ?? '');
    return [0, 4, 8].map((at) => signs.slice(at, at + 4).join('')).join('-');
  });
}

/** As a recovery code is kept: it is random enough for a plain hash. However it is written. */
export function hashedRecoveryCode(code: string): string {
  const signs = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return createHash('sha256').update(signs).digest('hex');
}

/** 32, so that each is as likely; without 0, 1, l and o. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';
