import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pagePolicy } from './security-headers.js';

/** Vite names what is in here by its content, so a name never means anything else. */
const HASHED = /[\\/]assets[\\/]/;
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/**
 * Serves the built client: its files by their names, and for every other address that a browser
 * opens as a page, the one page there is; it reads the address itself.
 */
export async function serveClient(fastify: FastifyInstance, folder: string): Promise<void> {
  const file = join(folder, 'index.html');
  if (!existsSync(file)) return;
  const page = readFileSync(file, 'utf8');
  // Not above: a server without a client does without it.
  const { default: fastifyStatic } = await import('@fastify/static');
  await fastify.register(fastifyStatic, {
    root: folder,
    // A route for each file, so that what is no file is left to the route below.
    wildcard: false,
    globIgnore: ['index.html', '**/*.br', '**/*.gz'],
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', HASHED.test(path) ? FOR_EVER : ASK_AGAIN);
    },
  });
  const answer = (request: FastifyRequest, reply: FastifyReply) =>
    isPage(request) ? sendPage(reply, page) : reply.callNotFound();
  fastify.get('/', answer);
  fastify.get('/*', answer);
}

function isPage({ url, headers }: FastifyRequest): boolean {
  const accepts = headers.accept ?? '';
  return !/^\/(api|assets)(\/|$|\?)/.test(url) && /text\/html|\*\/\*/.test(accepts);
}

/** The page, with a nonce of this answer alone, for the styles that its scripts write. */
function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header('content-security-policy', pagePolicy(nonce))
    .header('cache-control', ASK_AGAIN)
    .type('text/html; charset=utf-8')
    .send(page.replace('</head>', `<meta property="csp-nonce" nonce="${nonce}" /></head>`));
}
