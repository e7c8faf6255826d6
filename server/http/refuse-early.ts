import type { FastifyInstance } from 'fastify';
import { refusal, Refused } from '../refusals/refused.js';

/** What no route has to deal with, because it is refused before any is reached. */
export function refuseEarly(
  fastify: FastifyInstance,
  server: { readonly stopping: boolean },
): void {
  fastify.addHook('onRequest', ({ url }, _reply, done) => {
    if (!server.stopping || WATCHED.test(url)) done();
    else done(new Refused(refusal('stopping')));
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    // What comes next goes to another process, or to this one when it is back.
    if (server.stopping) void reply.header('connection', 'close');
    done(null, payload);
  });
  fastify.addHook('onRequest', ({ headers, params }, _reply, done) => {
    const { 'content-type': type, 'content-encoding': packed = 'identity' } = headers;
    // What comes packed is not unpacked: a few bytes could become as many as one likes.
    if ((type !== undefined && !TAKEN.test(type)) || packed.toLowerCase() !== 'identity')
      done(new Refused(refusal('unsupported-media-type')));
    else if (Object.values(params ?? {}).some(isNobodysName))
      done(new Refused(refusal('not-found')));
    else done();
  });
}

/** What is asked of a server that stops, by whoever sends others to it. */
const WATCHED = /^\/api\/(health|ready)$/;

/** Forms of plain HTML can be sent by any site without asking first; ours are sent by script. */
const TAKEN = /^(application\/json|multipart\/form-data)\s*(;|$)/i;

/** Names that every object has, such as constructor, and signs that no name holds: nothing of ours is called so. */
function isNobodysName(name: unknown): boolean {
  return typeof name === 'string' && (name in Object.prototype || /\p{Cc}/u.test(name));
}
