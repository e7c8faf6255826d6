import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What a key is used for: each use has a key of its own, made from the operator's. */
export type SealedUse = 'zelian second factor' | 'zelian robot';

/** What is kept so that whoever reads the database alone cannot use it, where the installation has a key. */
export class Seal {
  readonly #key: Buffer | undefined;

  /**
   * @param key of the operator's (SECRET_KEY), any text; left out: what is sealed is kept as it is
   */
  constructor(use: SealedUse, key?: string) {
    this.#key = key === undefined ? undefined : Buffer.from(hkdfSync('sha256', key, '', use, 32));
  }

  /**
   * Seals a text for an owner: moved to another row, it opens no more.
   *
   * @returns plain:<text> or aes256gcm:<nonce>:<tag>:<sealed>
   */
  close(text: string, owner: string): string {
    if (this.#key === undefined) return `plain:${text}`;
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const parts = [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'));
    return ['aes256gcm', ...parts].join(':');
  }

  /** The text, or undefined where it was sealed with another key, for another owner, or was changed. */
  open(sealed: string, owner: string): string | undefined {
    const [kind, ...parts] = sealed.split(':');
    if (kind === 'plain') return parts.join(':');
    const [nonce, tag, text] = parts.map((part) => Buffer.from(part, 'base64url'));
    if (this.#key === undefined || !nonce || !tag || !text) return undefined;
    try {
      const cipher = createDecipheriv('aes-256-gcm', this.#key, nonce, { authTagLength: 16 })
        .setAAD(Buffer.from(owner))
        .setAuthTag(tag);
      return Buffer.concat([cipher.update(text), cipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }
}
