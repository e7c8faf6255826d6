import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CaseService } from '../../cases/case.service.js';
import { done } from '../../refusals/refused.js';
import type { Desk } from '../../views/desk.js';
import { overdueView, workView } from '../../views/work.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import type { TaskList, Work } from '../types.js';

@Controller('api')
export class WorkController {
  constructor(private readonly cases: CaseService) {}

  @Get('work')
  @Permits('account')
  work(@AtDesk() desk: Desk): Promise<Work> {
    return workView(desk);
  }

  @Get('overdue')
  @Permits('supervises')
  overdue(@AtDesk() desk: Desk): Promise<TaskList> {
    return overdueView(desk);
  }

  @Post('notices/:id/acknowledgement')
  @HttpCode(204)
  @Permits('account')
  acknowledge(@AtDesk() desk: Desk, @Param('id') notice: string): Promise<void> {
    return done(this.cases.acknowledge({ by: desk.reader, notice }));
  }
}
