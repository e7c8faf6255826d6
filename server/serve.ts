import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Program } from '../engine/program.js';
import { Accounts } from './accounts/accounts.js';
import { agendasOf } from './agendas.js';
import { CannotStart } from './cannot-start.js';
import { CaseService } from './cases/case.service.js';
import { Files } from './files/files.js';
import { openApplication } from './http/open-application.js';
import type { DemonstrationAccount } from './http/types.js';
import { Sealing } from './history/sealing.js';
import { Installation } from './installation.js';
import { makeFolder } from './make-folder.js';
import { Packs } from './packs/packs.js';
import { PlayedYear } from './played-year.js';
import {
  beginDemonstration,
  fillDemonstration,
  refuseDemonstration,
  type Rehearsal,
} from './prepare-demonstration.js';
import { packInForce, putInForce, readPack } from './put-in-force.js';
import type { Approval } from './releases/plan.js';
import { Releases } from './releases/releases.js';
import { type Clock, settableClock, systemClock } from './store/clock.js';
import { type Database, openDatabase } from './store/database.js';
import { Sweeper } from './timers/sweeper.js';
import { Organisations } from './units/organisation.js';
import { demonstrationAccounts } from './views/demonstration.js';

/** How a server is to run. */
export interface ServerOptions {
  /** The folder of a pack to be put in force; left out, the one that is in force already. */
  pack?: string;
  /** sqlite:<path> or postgres://…; left out, a file in the folder of the data. */
  database?: string;
  /** The folder where uploaded files, and SQLite's, are kept. */
  dataDir: string;
  host: string;
  /** 0: any that is free. */
  port: number;
  /** As a demonstration: with the pack's sample, a clock that can be set and a password that all know. */
  demo?: Rehearsal;
  /** The folder of the built client. */
  client?: string;
  /** Whether a second person has to approve what is published; left out: as soon as two may publish. */
  approval?: Approval;
  /** With which histories are sealed; left out: without a key. */
  sealKey?: string;
  /** The machine's clock, where a test has another. */
  clock?: Clock;
}

/** A server that answers. */
export interface RunningServer {
  /** http://127.0.0.1:3000 */
  address: string;
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
  try {
    return await startOn(database, options);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function startOn(database: Database, options: ServerOptions): Promise<RunningServer> {
  const machine = options.clock ?? systemClock;
  const pack = options.pack === undefined ? undefined : await readPack(options.pack);
  const demonstration = options.demo && {
    ...options.demo,
    clock: await settableClock(database, machine),
  };
  const clock = demonstration?.clock ?? machine;
  const packs = new Packs(database, clock);
  const organisations = new Organisations(database);
  const program = pack?.program ?? (await packInForce(packs));
  if (demonstration === undefined) await refuseDemonstration(database);
  const begins =
    demonstration !== undefined &&
    (await beginDemonstration(database, program, demonstration.clock, demonstration));
  if (pack !== undefined) await putInForce(packs, pack);
  if (begins) await fillDemonstration(database, program, demonstration);
  const cases = new CaseService({ database, packs, organisations, clock });
  const report = (error: unknown) => {
    new Logger('timers').error(error);
  };
  const agendas = agendasOf({ database, packs, organisations, clock, cases, report });
  const approval = options.approval ?? 'by-number';
  const releases = new Releases({ database, packs, clock, approval });
  const { sealKey: key } = options;
  const sealing = new Sealing({ database, clock: machine, ...(key === undefined ? {} : { key }) });
  const sweeper = new Sweeper(cases, [...agendas, releases, sealing], report);
  const ground = { database, packs, organisations, files: join(options.dataDir, 'files') };
  const year = demonstration && new PlayedYear(ground, demonstration.clock, sweeper, report);
  const installation = new Installation({
    ...{ database, clock, packs, organisations, sweeper, releases },
    ...(demonstration && year ? { demonstration: { ...demonstration, year } } : {}),
  });
  const platform = {
    installation,
    cases,
    accounts: new Accounts(database, machine),
    files: new Files(database, clock, ground.files),
  };
  const app = await openApplication(platform, options.client);
  await sweeper.start();
  const stop = async () => {
    // The application takes its database along, so nothing may look for timers after it.
    await year?.stop();
    await sweeper.stop();
    await app.close();
  };
  try {
    const address = await listen(app, options);
    const close = async () => {
      await stop();
      await sealing.seal().catch(report);
      await database.close();
    };
    const accounts = demonstrationAccounts(
      { program, words: program },
      await organisations.current(),
    );
    return { address, program, accounts: demonstration ? accounts : [], app, close };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Not by Nest's own listen, which writes what fails on the console, and we say it in better words. */
async function listen(app: NestFastifyApplication, { host, port }: ServerOptions): Promise<string> {
  try {
    await app.init();
    const fastify = app.getHttpAdapter().getInstance();
    return await fastify.listen({ host, port });
  } catch (error) {
    throw notListening((error as NodeJS.ErrnoException).code, host, port) ?? error;
  }
}

function notListening(code: string | undefined, host: string, port: number): Error | undefined {
  const place = `${host}:${port}`;
  switch (code) {
    case 'EADDRINUSE':
      return new CannotStart('port-in-use', {
        zh: `${place} 已被其他程序占用，请用环境变量 PORT 换一个端口`,
        en: `Another program listens on ${place}; choose another port by the environment variable PORT`,
      });
    case 'EACCES':
      return new CannotStart('port-not-permitted', {
        zh: `没有权限使用端口 ${port}，请换一个大于 1024 的端口`,
        en: `There is no permission to use port ${port}; choose one above 1024`,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CannotStart('host-not-here', {
        zh: `本机没有地址 ${host}，请检查环境变量 HOST`,
        en: `This machine has no address ${host}; check the environment variable HOST`,
      });
    default:
      return undefined;
  }
}
