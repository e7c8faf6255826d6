import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Installation } from '../../installation.js';
import type { Desk } from '../../views/desk.js';
import {
  addedRobot,
  outboxView,
  pausedOutbox,
  removedRobot,
  revivedMessage,
  triedRobot,
} from '../../views/outbox.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type { OutboxSetting, OutboxView, RobotSetting } from '../types.js';

@Controller('api/outbox')
export class OutboxController {
  constructor(private readonly installation: Installation) {}

  @Get()
  @Permits('administrator')
  outbox(@AtDesk() desk: Desk): Promise<OutboxView> {
    return outboxView(desk, this.installation);
  }

  @Put()
  @Permits('administrator')
  pause(
    @AtDesk() desk: Desk,
    @Body(shaped('outboxSetting')) wanted: OutboxSetting,
  ): Promise<OutboxView> {
    return pausedOutbox(desk, this.installation, wanted);
  }

  @Post('messages/:id/again')
  @HttpCode(200)
  @Permits('administrator')
  again(@AtDesk() desk: Desk, @Param('id') id: string): Promise<OutboxView> {
    return revivedMessage(desk, this.installation, id);
  }

  @Post('robots')
  @Permits('administrator')
  addRobot(
    @AtDesk() desk: Desk,
    @Body(shaped('robotSetting')) robot: RobotSetting,
  ): Promise<OutboxView> {
    return addedRobot(desk, this.installation, robot);
  }

  @Delete('robots/:id')
  @Permits('administrator')
  removeRobot(@AtDesk() desk: Desk, @Param('id') id: string): Promise<OutboxView> {
    return removedRobot(desk, this.installation, id);
  }

  @Post('robots/:id/trial')
  @HttpCode(204)
  @Permits('administrator')
  tryRobot(@Param('id') id: string): Promise<void> {
    return triedRobot(this.installation, id);
  }
}
