import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import type { Data } from '../../../engine/json.js';
import { CaseService } from '../../cases/case.service.js';
import { caseView, revealedCaseView } from '../../views/case.js';
import { caseListView } from '../../views/cases.js';
import { correctionGiven, correctionView } from '../../views/correction.js';
import type { Desk } from '../../views/desk.js';
import { printedView } from '../../views/printed.js';
import { receiptView } from '../../views/receipt.js';
import { AtDesk } from '../at-desk.js';
import { IdempotencyKey } from '../idempotency-key.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type {
  CaseList,
  CaseQuery,
  CaseView,
  CorrectionSubmission,
  CorrectionView,
  PrintedDocument,
  Receipt,
  Revelation,
} from '../types.js';

@Controller('api/cases')
export class CaseController {
  constructor(private readonly cases: CaseService) {}

  @Get()
  @Permits('account')
  list(@AtDesk() desk: Desk, @Query(shaped('caseQuery')) query: CaseQuery): Promise<CaseList> {
    return caseListView(desk, query);
  }

  @Get(':id')
  @Permits('account')
  case(@AtDesk() desk: Desk, @Param('id') id: string): Promise<CaseView> {
    return caseView(desk, id);
  }

  @Post(':id/revelation')
  @HttpCode(200)
  @Permits('account')
  revealed(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Body(shaped('revelation')) revelation: Revelation,
  ): Promise<CaseView> {
    return revealedCaseView(desk, id, revelation);
  }

  @Get(':id/events/:sequence/correction')
  @Permits('account')
  correction(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Param('sequence', ParseIntPipe) sequence: number,
  ): Promise<CorrectionView> {
    return correctionView(desk, id, sequence);
  }

  @Post(':id/events/:sequence/correction')
  @HttpCode(200)
  @Permits('account')
  async correct(
    @AtDesk() desk: Desk,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Param('sequence', ParseIntPipe) sequence: number,
    @Body(shaped('correction')) body: CorrectionSubmission & { data: Data },
  ): Promise<Receipt> {
    const { kept, filledIn } = await correctionGiven(desk, id, sequence);
    const sent = { key, by: desk.reader, case: id, sequence, ...body };
    return receiptView(desk, filledIn, this.cases.correct(sent, kept));
  }

  @Get(':id/documents/:number')
  @Permits('account')
  document(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<PrintedDocument> {
    return printedView(desk, id, number);
  }
}
