// The limit: Nest on Fastify with one route, which reads JSON and answers a receipt it has ready.
import 'reflect-metadata';
import { Body, Controller, HttpCode, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

const RECEIPT = { next: [], told: [], documents: [], repeated: false, note: 'x'.repeat(600) };

class TaskController {
  submit(id, { form, data }) {
    return { ...RECEIPT, case: id, form, fields: Object.keys(data).length };
  }
}
class AppModule {}

// What decorators do, in a language without them.
const method = Object.getOwnPropertyDescriptor(TaskController.prototype, 'submit');
Param('id')(TaskController.prototype, 'submit', 0);
Body()(TaskController.prototype, 'submit', 1);
Post('submission')(TaskController.prototype, 'submit', method);
HttpCode(200)(TaskController.prototype, 'submit', method);
Controller('api/tasks/:id')(TaskController);
Module({ controllers: [TaskController] })(AppModule);

const app = await NestFactory.create(AppModule, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
console.log(JSON.stringify({ address: await app.getUrl() }));
