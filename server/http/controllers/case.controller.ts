import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { caseView } from '../../views/case.js';
import { caseListView } from '../../views/cases.js';
import type { Desk } from '../../views/desk.js';
import { printedView } from '../../views/printed.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type { CaseList, CaseQuery, CaseView, PrintedDocument } from '../types.js';

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
