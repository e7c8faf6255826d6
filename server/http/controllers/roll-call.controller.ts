import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CaseService } from '../../cases/case.service.js';
import type { Entry } from '../../cases/tell.js';
import type { Desk } from '../../views/desk.js';
import { rollCallReceipt } from '../../views/roll-call-receipt.js';
import { rollCallView } from '../../views/roll-call.js';
import { AtDesk } from '../at-desk.js';
import { IdempotencyKey } from '../idempotency-key.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type { RollCallQuery, RollCallReceipt, RollCallSubmission, RollCallView } from '../types.js';

@Controller('api/roll-calls/:signal')
export class RollCallController {
  constructor(private readonly cases: CaseService) {}

  @Get()
  @Permits('account')
  rollCall(
    @AtDesk() desk: Desk,
    @Param('signal') signal: string,
    @Query(shaped('rollCallQuery')) query: RollCallQuery,
  ): Promise<RollCallView> {
    return rollCallView(desk, signal, query);
  }

  @Post()
  @HttpCode(200)
  @Permits('account')
  tell(
    @AtDesk() desk: Desk,
    @IdempotencyKey() key: string,
    @Param('signal') signal: string,
    @Body(shaped('rollCallSubmission')) body: RollCallSubmission & { entries: Entry[] },
  ): Promise<RollCallReceipt> {
    return rollCallReceipt(
      desk,
      signal,
      this.cases.tell({ key, by: desk.reader, signal, ...body }),
    );
  }
}
