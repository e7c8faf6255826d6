import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { randomUUID } from 'node:crypto';
import { AppModule, type Platform } from '../app.module.js';
import { MOST_BYTES } from '../files/files.js';
import { type Logging, loggerOptions } from '../logging/log.js';
import { type Answered, logRequests } from '../logging/log-requests.js';
import { nestLog } from '../logging/nest-log.js';
import { sendProblem } from './problem.filter.js';
import { refuseEarly } from './refuse-early.js';
import { HEADERS } from './security-headers.js';
import { serveClient } from './serve-client.js';

const MEGABYTE = 1024 * 1024;
/** A form with long texts is some kilobytes; a pack comes as all its files at once. */
const BODY_LIMIT = MEGABYTE;
const PACK_LIMIT = 32 * MEGABYTE;
/** The routes to which whole packs are sent. */
const TAKES_PACKS = /^\/api\/(packs|drafts|drafts\/:id\/(files|base))$/;
/** A photograph over a poor line takes its time; a connection that only pretends to send does not last. */
const LONGEST_REQUEST_MS = 5 * 60_000;

/** What stands around the routes. */
export interface Surroundings {
  logging: Logging;
  /** Told of each request that was answered. */
  count?: (answered: Answered) => void;
  /** The folder of the built client; left out, only /api is answered. */
  client?: string;
}

/**
 * The application as it stands behind a port: routes, what is refused before they are reached, and
 * the client's files.
 */
export async function openApplication(
  platform: Platform,
  { logging, count, client }: Surroundings,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: LONGEST_REQUEST_MS,
    // Whoever runs a proxy runs it on this machine; others may not say who they are.
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(request, reply, error);
    },
    logger: loggerOptions(logging),
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'request',
    }),
    genReqId: () => randomUUID(),
    // Refused by us below, in our words.
    return503OnClosing: false,
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  Logger.overrideLogger(nestLog(fastify.log));
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(platform), adapter);
  app.enableCsrfProtection();
  logRequests(fastify, logging.addresses === true, count);
  fastify.addHook('onRoute', (route) => {
    if (TAKES_PACKS.test(route.url)) route.bodyLimit = PACK_LIMIT;
  });
  fastify.addHook('onRequest', async (request, reply) => {
    // What somebody may see today is not kept for whoever sits there tomorrow.
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
  refuseEarly(fastify, platform.installation);
  await app.register(helmet, HEADERS);
  await app.register(cookie);
  // One byte more: a file that is cut off at the limit itself would look complete.
  await app.register(multipart, { limits: { files: 1, fields: 5, fileSize: MOST_BYTES + 1 } });
  if (client !== undefined) await serveClient(fastify, client);
  return app;
}
