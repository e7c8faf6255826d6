import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * What every answer says to the browser. The policy here is for data, which runs nothing and is
 * framed nowhere; a page has its own.
 */
export const HEADERS: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  referrerPolicy: { policy: 'same-origin' },
  frameguard: { action: 'deny' },
};

/**
 * The policy of the client's page: scripts from here only and none written into the page. Ant Design
 * writes its styles while it runs, so they carry the nonce; positions that libraries write into style
 * attributes can hide nothing and load nothing.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
