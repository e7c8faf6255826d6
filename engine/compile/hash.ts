import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Json } from '../json.js';

/** sha-256, in hex, of a value in canonical form: the order of keys is kept, since it has meaning. */
export function hashOf(value: Json): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(value))));
}
