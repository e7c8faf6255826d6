import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Data } from '../../../engine/json.js';
import { CaseService } from '../../cases/case.service.js';
import { applicationView } from '../../views/application.js';
import type { Desk } from '../../views/desk.js';
import { receiptView } from '../../views/receipt.js';
import { AtDesk } from '../at-desk.js';
import { IdempotencyKey } from '../idempotency-key.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type { Application, ApplicationQuery, ApplicationView, Receipt } from '../types.js';

@Controller('api/applications/:process/:opening')
export class ApplicationController {
  constructor(private readonly cases: CaseService) {}

  @Get()
  @Permits('account')
  application(
    @AtDesk() desk: Desk,
    @Param('process') process: string,
    @Param('opening') opening: string,
    @Query(shaped('applicationQuery')) { record }: ApplicationQuery,
  ): Promise<ApplicationView> {
    return applicationView(desk, process, opening, record);
  }

  @Post()
  @HttpCode(200)
  @Permits('account')
  apply(
    @AtDesk() desk: Desk,
    @IdempotencyKey() key: string,
    @Param('process') process: string,
    @Param('opening') opening: string,
    @Body(shaped('application')) body: Application & { data: Data },
  ): Promise<Receipt> {
    return receiptView(
      desk,
      { process, opening },
      this.cases.apply({ key, by: desk.reader, process, opening, ...body }),
    );
  }
}
