import { Controller, Get, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Accounts } from '../../server/accounts/accounts.js';
import { PermissionGuard } from '../../server/http/permission.guard.js';
import { Permits, PERMITS } from '../../server/http/permits.js';
import { ProblemFilter } from '../../server/http/problem.filter.js';
import { Installation } from '../../server/installation.js';
import { Desks } from '../../server/views/desks.js';
import { Caller } from './caller.js';
import { routesOf } from './routes.js';
import { running, type Running } from './running.js';

/** The routes of a running application that do not say who may use them: <class>.<method>. */
function unstated(app: NestFastifyApplication): string[] {
  return handlers(app)
    .filter(({ handler }) => Reflect.getMetadata(PERMITS, handler) === undefined)
    .map(({ name }) => name);
}

function handlers(app: NestFastifyApplication): { name: string; handler: object }[] {
  const modules = [...app.get(ModulesContainer).values()];
  return modules
    .flatMap(({ controllers }) => [...controllers.values()])
    .flatMap(({ metatype }) => {
      const prototype = (metatype as { prototype: Record<string, object> }).prototype;
      return Object.getOwnPropertyNames(prototype)
        .filter((name) => name !== 'constructor' && Reflect.hasMetadata('path', prototype[name]!))
        .map((name) => ({ name: `${metatype!.name}.${name}`, handler: prototype[name]! }));
    });
}

describe('every route', () => {
  let river: Running;
  beforeAll(async () => {
    river = await running();
  });
  afterAll(() => river.close());

  test('says who may use it', () => {
    expect(unstated(river.app)).toEqual([]);
  });

  test('goes through the guard: there is none beside the controllers’', () => {
    const answered = routesOf(river.app).filter((route) => !route.endsWith('*'));
    expect(answered).toHaveLength(handlers(river.app).length);
  });

  test('that is not public is closed to whoever is not signed in', async () => {
    const open = new Set([
      'GET /api/health',
      'GET /api/openapi.json',
      'GET /api/ready',
      'GET /api/demonstration',
      'POST /api/session',
      ...['GET /api/sign-in', 'GET /api/sign-in/oidc', 'GET /api/sign-in/oidc/callback'],
    ]);
    const closed = routesOf(river.app).filter(
      (route) => route.includes('/api/') && !open.has(route),
    );
    expect(closed.length).toBeGreaterThan(15);
    for (const route of closed) {
      const [method = '', path = ''] = route.split(' ');
      const body = method === 'GET' || method === 'DELETE' ? undefined : '{}';
      const type = { 'content-type': 'application/json' };
      const answer = await river.anyone.sendText(
        method,
        path,
        body,
        body === undefined ? {} : type,
      );
      expect({ route, status: answer.status }).toEqual({ route, status: 401 });
    }
  });

  test('for administrators or supervisors is closed to others', async () => {
    const keeper = await river.as('keeper-east-1');
    for (const path of ['/api/packs', '/api/overdue']) {
      const answer = await keeper.get(path);
      expect({ path, status: answer.status }).toEqual({ path, status: 403 });
      expect(answer.body.code).toBe('not-permitted');
    }
    const chief = await river.as('chief-east');
    expect((await chief.get('/api/overdue')).status).toBe(200);
    expect((await chief.get('/api/packs')).status).toBe(403);
    expect((await (await river.as('admin')).get('/api/packs')).status).toBe(200);
  });
});

describe('a route that does not say who may use it', () => {
  @Controller('forgotten')
  class Forgotten {
    @Get('stated')
    @Permits('public')
    stated(): string {
      return 'for all';
    }

    @Get('unstated')
    unstated(): string {
      return 'a secret';
    }
  }

  @Module({
    controllers: [Forgotten],
    providers: [
      { provide: Accounts, useValue: {} },
      { provide: Desks, useValue: {} },
      { provide: Installation, useValue: {} },
      { provide: APP_GUARD, useClass: PermissionGuard },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
  })
  class ForgetfulModule {}

  test('is found, and answers nobody', async () => {
    const app = await NestFactory.create<NestFastifyApplication>(
      ForgetfulModule,
      new FastifyAdapter(),
    );
    await app.listen(0, '127.0.0.1');
    try {
      expect(unstated(app)).toEqual(['Forgotten.unstated']);
      const caller = new Caller(await app.getUrl());
      expect((await caller.get('/forgotten/stated')).text).toBe('for all');
      const answer = await caller.get('/forgotten/unstated');
      expect(answer.status).toBe(500);
      expect(answer.text).not.toContain('secret');
      expect(Object.keys(answer.body.details!)).toEqual(['incident']);
    } finally {
      await app.close();
    }
  });
});
