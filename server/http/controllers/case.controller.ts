import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { caseView, revealedCaseView } from '../../views/case.js';
import { caseListView } from '../../views/cases.js';
import type { Desk } from '../../views/desk.js';
import { printedView } from '../../views/printed.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type { CaseList, CaseQuery, CaseView, PrintedDocument, Revelation } from '../types.js';

@Controller('api/cases')
export class CaseController {
  @Get()
  @Permits('account')
  cases(@AtDesk() desk: Desk, @Query(shaped('caseQuery')) query: CaseQuery): Promise<CaseList> {
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
