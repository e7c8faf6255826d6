import type { Server } from 'node:http';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Program } from '../engine/program.js';
import { keepAccounts } from './accounts/account-keeping.js';
import { Seal } from './accounts/seal.js';
import { agendasOf, READS_KEPT_DAYS } from './agendas.js';
import { CaseService } from './cases/case.service.js';
import { Files } from './files/files.js';
import { keptWhere } from './files/kept-where.js';
import { listen } from './http/listen.js';
import { openApplication } from './http/open-application.js';
import { stopListening } from './http/stop-listening.js';
import type { DemonstrationAccount } from './http/types.js';
import { Sealing } from './history/sealing.js';
import { Imports } from './import/imports.js';
import { Installation } from './installation.js';
import { makeFolder } from './make-folder.js';
import { CountedCases } from './metrics/counted-cases.js';
import { addLoad } from './metrics/load-metrics.js';
import { Metrics } from './metrics/metrics.js';
import { metricsAddress, serveMetrics } from './metrics/serve-metrics.js';
import { watched } from './metrics/watched-database.js';
import { Mailer } from './outbox/mailer.js';
import { PostRoom } from './outbox/post-room.js';
import { Packs } from './packs/packs.js';
import { PlayedYear } from './played-year.js';
import {
  beginDemonstration,
  fillDemonstration,
  refuseDemonstration,
} from './prepare-demonstration.js';
import { packInForce, putInForce, readPack } from './put-in-force.js';
import { Releases } from './releases/releases.js';
import { settableClock, systemClock } from './store/clock.js';
import { type Database, openDatabase } from './store/database.js';
import type { ServerOptions } from './server-options.js';
import { Sweeper } from './timers/sweeper.js';
import { Appointments } from './units/appointments.js';
import { Organisations } from './units/organisation.js';
import { demonstrationAccounts } from './views/demonstration.js';

/** A server that answers. */
export interface RunningServer {
  /** http://127.0.0.1:3000 */
  address: string;
  /** Where figures are told: http://127.0.0.1:9464/metrics */
  metrics?: string;
  /** The pack in force, the accounts of a demonstration, and the application itself. */
  program: Program;
  accounts: DemonstrationAccount[];
  app: NestFastifyApplication;
  /** Answers what was asked, then lets go of port and database. */
  close: () => Promise<void>;
}

/**
 * Starts a server: opens the database, puts the pack in force, catches up with what fell due in the
 * meantime, and listens.
 *
 * @throws CannotStart or DatabaseCannotOpen, with words for whoever starts it
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  await makeFolder(options.dataDir);
  const url = options.database ?? `sqlite:${join(options.dataDir, 'zelian.db')}`;
  const database = await openDatabase(url);
  const metrics = options.metrics && new Metrics();
  try {
    return await startOn(metrics ? watched(database, metrics) : database, options, metrics);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function startOn(
  database: Database,
  options: ServerOptions,
  metrics: Metrics | undefined,
): Promise<RunningServer> {
  const machine = options.clock ?? systemClock;
  const pack = options.pack === undefined ? undefined : await readPack(options.pack);
  const demonstration = options.demo && {
    ...options.demo,
    clock: await settableClock(database, machine),
  };
  const clock = demonstration?.clock ?? machine;
  const packs = new Packs(database, clock);
  const organisations = new Organisations(database, clock);
  const program = pack?.program ?? (await packInForce(packs));
  if (demonstration === undefined) await refuseDemonstration(database);
  const begins =
    demonstration !== undefined &&
    (await beginDemonstration(database, program, demonstration.clock, demonstration));
  if (pack !== undefined) await putInForce(packs, pack);
  if (begins) await fillDemonstration(database, program, demonstration);
  const needs = { database, packs, organisations, clock };
  const cases = metrics ? new CountedCases(needs, metrics) : new CaseService(needs);
  const reports: ((error: unknown) => void)[] = [];
  const report = (error: unknown) => {
    for (const tell of reports) tell(error);
  };
  const warnings: ((reason: string) => void)[] = [];
  const warn = (reason: string) => {
    for (const tell of warnings) tell(reason);
  };
  const { readsKeptDays = READS_KEPT_DAYS } = options;
  const needed = { database, packs, organisations, clock, cases, report, readsKeptDays };
  const agendas = agendasOf(needed);
  const approval = options.approval ?? 'by-number';
  const releases = new Releases({ database, packs, clock, approval });
  const files = keptWhere(options);
  const ground = { database, packs, organisations, files };
  const { sealKey: key } = options;
  const sealing = new Sealing({ database, clock: machine, ...(key === undefined ? {} : { key }) });
  const sweeper = new Sweeper(cases, [...agendas, releases, sealing], report, machine);
  const year = demonstration && new PlayedYear(ground, demonstration.clock, sweeper, report);
  const messages = options.messages ?? {};
  const mailer = messages.mail && new Mailer(messages.mail);
  const chance = options.chance ?? Math.random;
  const robotSeal = new Seal('zelian robot', options.secretKey);
  const post = new PostRoom(
    { database, packs, organisations, clock, settings: messages, mailer, robotSeal, chance },
    report,
  );
  const installation = new Installation({
    ...{ database, clock, machine, packs, organisations, sweeper, releases, post, messages },
    robotSeal,
    readsKeptDays,
    ...(options.version === undefined ? {} : { version: options.version }),
    ...(demonstration && year ? { demonstration: { ...demonstration, year } } : {}),
  });
  const imports = new Imports({ database, packs, organisations, clock, machine, files, report });
  const platform = {
    installation,
    cases,
    keeping: keepAccounts({ ...options, database, machine, clock, report: warn }),
    appointments: new Appointments(database, clock),
    files: new Files(database, clock, files),
    imports,
  };
  const app = await openApplication(platform, {
    logging: options.logging ?? { level: 'warn' },
    ...(metrics ? { count: (answered) => metrics.countRequest(answered) } : {}),
    ...(options.client === undefined ? {} : { client: options.client }),
  });
  const { log } = app.getHttpAdapter().getInstance();
  reports.push((err) => log.error({ err }, 'timers'));
  warnings.push((reason) => log.warn(reason));
  await sweeper.start();
  const figures = metrics && options.metrics;
  const servers: Server[] = [app.getHttpServer()];
  post.start();
  await imports.workshop.start();
  const stop = async () => {
    installation.stopping = true;
    await Promise.all([
      ...servers.map(stopListening),
      ...[year?.stop(), sweeper.stop(), post.stop(), imports.workshop.stop()],
    ]);
    // The application takes its database along, so nothing may look for timers or seal after it.
    await sealing.seal().catch(report);
    await app.close();
  };
  const close = async () => {
    await stop();
    await database.close();
  };
  try {
    if (figures)
      servers.push(await serveMetrics(metrics, addLoad(metrics, installation), figures, log));
    const address = await listen(app, options);
    const accounts = demonstrationAccounts(
      { program, words: program },
      await organisations.current(),
    );
    return {
      ...{ address, program, accounts: demonstration ? accounts : [], app, close },
      ...(servers[1] ? { metrics: metricsAddress(servers[1]) } : {}),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
