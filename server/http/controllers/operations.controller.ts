import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Installation } from '../../installation.js';
import type { Desk } from '../../views/desk.js';
import { operationsView, timersTriedAgain } from '../../views/operations.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import type { OperationsView } from '../types.js';

/** What administrators need to see of the installation at a glance. */
@Controller('api/operations')
export class OperationsController {
  constructor(private readonly installation: Installation) {}

  @Get()
  @Permits('administrator')
  operations(@AtDesk() desk: Desk): Promise<OperationsView> {
    return operationsView(desk, this.installation);
  }

  @Post('timers/again')
  @HttpCode(200)
  @Permits('administrator')
  again(@AtDesk() desk: Desk): Promise<OperationsView> {
    return timersTriedAgain(desk, this.installation);
  }
}
