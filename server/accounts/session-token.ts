import { createHash, randomBytes } from 'node:crypto';

/** A token that nobody guesses: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** As a token is kept. It is random, so a plain hash cannot be undone. */
export function hashed(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** What a session is called among its owner's: a quarter of its hash, of no use to anybody. */
export function sessionId(tokenHash: string): string {
  return tokenHash.slice(0, 16);
}
