import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Emergencies } from './access/emergencies.js';
import { SheetRequests } from './access/sheet-requests.js';
import { Shares } from './access/shares.js';
import { Accounts } from './accounts/accounts.js';
import type { keepAccounts } from './accounts/account-keeping.js';
import { Oidc } from './accounts/oidc.js';
import { OwnAccount } from './accounts/own-account.js';
import { People } from './accounts/people.js';
import { CaseService } from './cases/case.service.js';
import { Comparisons } from './comparison/comparisons.js';
import { Drafts } from './drafts/drafts.js';
import { Files } from './files/files.js';
import { CONTROLLERS } from './http/controllers/controllers.js';
import { FileTraffic } from './http/file-traffic.js';
import { ImportTraffic } from './http/import-traffic.js';
import { OidcDoor } from './http/oidc-door.js';
import { PermissionGuard } from './http/permission.guard.js';
import { ProblemFilter } from './http/problem.filter.js';
import { SignIn } from './http/sign-in.js';
import { Imports } from './import/imports.js';
import { Installation } from './installation.js';
import { Packs } from './packs/packs.js';
import { Releases } from './releases/releases.js';
import type { Database } from './store/database.js';
import { Appointments } from './units/appointments.js';
import { Desks } from './views/desks.js';

/** What the routes stand on. It knows nothing of Nest and is made before Nest starts. */
export interface Platform {
  installation: Installation;
  cases: CaseService;
  keeping: ReturnType<typeof keepAccounts>;
  appointments: Appointments;
  files: Files;
  imports: Imports;
}

/** The one module: the routes, the guard before them and the filter behind them. */
@Module({})
export class AppModule {
  static of({
    installation,
    cases,
    keeping,
    appointments,
    files,
    imports,
  }: Platform): DynamicModule {
    return {
      module: AppModule,
      imports: [databaseModule(installation.database)],
      controllers: CONTROLLERS,
      providers: [
        { provide: Installation, useValue: installation },
        { provide: Packs, useValue: installation.packs },
        { provide: Releases, useValue: installation.releases },
        { provide: Drafts, useValue: draftsOf(installation) },
        { provide: CaseService, useValue: cases },
        { provide: Accounts, useValue: keeping.accounts },
        { provide: OwnAccount, useValue: keeping.ownAccount },
        { provide: People, useValue: keeping.people },
        { provide: Oidc, useValue: keeping.oidc },
        { provide: Appointments, useValue: appointments },
        { provide: Files, useValue: files },
        { provide: Imports, useValue: imports },
        { provide: Shares, useValue: new Shares(installation.database, installation.clock) },
        { provide: Emergencies, useValue: emergenciesOf(installation) },
        { provide: SheetRequests, useValue: sheetRequestsOf(installation) },
        { provide: Comparisons, useValue: comparisonsOf(installation) },
        { provide: Desks, useValue: new Desks(installation) },
        SignIn,
        OidcDoor,
        FileTraffic,
        ImportTraffic,
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}

function draftsOf({ database, clock }: Installation): Drafts {
  return new Drafts(database, clock);
}

function emergenciesOf({ database, clock }: Installation): Emergencies {
  return new Emergencies(database, clock);
}

function comparisonsOf({ database, clock }: Installation): Comparisons {
  return new Comparisons(database, clock);
}

function sheetRequestsOf({ database, clock }: Installation): SheetRequests {
  return new SheetRequests(database, clock);
}

/** The database is opened before Nest starts, so that what is wrong with it can be said; Nest ends it. */
function databaseModule({ source }: Database): DynamicModule {
  return TypeOrmModule.forRootAsync({
    useFactory: () => source.options,
    dataSourceFactory: () => Promise.resolve(source),
  });
}
