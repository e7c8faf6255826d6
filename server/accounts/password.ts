import { hash, verify } from '@node-rs/argon2';

/**
 * The hash of a password that nobody has: an account that does not exist, or has no password yet, takes as long to
 * refuse as a wrong password.
 */
export const NOBODYS =
  '$argon2id$v=19$m=19456,t=2,p=1$S0uUCnwwDORegSdVCkTncA$jnhH/9HGpX3ZIu7H3AErpiVWUSnNVmyovTZ7qEzg1d8';

/** Argon2id with 19 MiB, two passes and a salt of its own: the library's defaults, as OWASP advises. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Whether it is the password of this hash; never, where there is none. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  const right = await verify(stored ?? NOBODYS, password);
  return right && stored !== undefined;
}
