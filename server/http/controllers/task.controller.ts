import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Data } from '../../../engine/json.js';
import { CaseService } from '../../cases/case.service.js';
import type { Desk } from '../../views/desk.js';
import { receiptView } from '../../views/receipt.js';
import { taskView } from '../../views/task.js';
import { AtDesk } from '../at-desk.js';
import { IdempotencyKey } from '../idempotency-key.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type { Receipt, Submission, TaskView } from '../types.js';

@Controller('api/tasks/:id')
export class TaskController {
  constructor(private readonly cases: CaseService) {}

  @Get()
  @Permits('account')
  task(@AtDesk() desk: Desk, @Param('id') id: string): Promise<TaskView> {
    return taskView(desk, id);
  }

  @Post('submission')
  @HttpCode(200)
  @Permits('account')
  submit(
    @AtDesk() desk: Desk,
    @IdempotencyKey() key: string,
    @Param('id') task: string,
    @Body(shaped('submission')) { form, data }: Submission & { data: Data },
  ): Promise<Receipt> {
    return receiptView(
      desk,
      { task },
      this.cases.submit({ key, by: desk.reader, task, form, data }),
    );
  }
}
