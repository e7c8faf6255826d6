import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { SheetRequests } from '../../access/sheet-requests.js';
import type { Desk } from '../../views/desk.js';
import { agreedSheet } from '../../views/agreed-sheet.js';
import {
  askForComparisonSheet,
  askForLedgerSheet,
  decideSheet,
  sheetRequestListView,
} from '../../views/sheet-requests.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import { sheetFile } from '../sheet-file.js';
import type {
  ComparisonSheetRequest,
  SheetDecision,
  SheetRequest,
  SheetRequestList,
} from '../types.js';

/** Sheets that are longer than one may take away by oneself. */
@Controller('api')
export class SheetRequestController {
  constructor(private readonly requests: SheetRequests) {}

  @Get('sheet-requests')
  @Permits('account')
  list(@AtDesk() desk: Desk): Promise<SheetRequestList> {
    return sheetRequestListView(desk);
  }

  @Post('ledgers/:id/sheet-requests')
  @Permits('account')
  ask(
    @AtDesk() desk: Desk,
    @Param('id') ledger: string,
    @Body(shaped('sheetRequest')) request: SheetRequest,
  ): Promise<SheetRequestList> {
    return askForLedgerSheet(desk, this.requests, ledger, request);
  }

  @Post('comparisons/:id/sheet-requests')
  @Permits('account')
  askOfComparison(
    @AtDesk() desk: Desk,
    @Param('id') comparison: string,
    @Body(shaped('comparisonSheetRequest')) request: ComparisonSheetRequest,
  ): Promise<SheetRequestList> {
    return askForComparisonSheet(desk, this.requests, comparison, request);
  }

  @Post('sheet-requests/:id/decision')
  @HttpCode(200)
  @Permits('account')
  decide(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Body(shaped('sheetDecision')) decision: SheetDecision,
  ): Promise<SheetRequestList> {
    return decideSheet(desk, this.requests, id, decision);
  }

  @Get('sheet-requests/:id/sheet')
  @Permits('account')
  async sheet(@AtDesk() desk: Desk, @Param('id') id: string): Promise<StreamableFile> {
    return sheetFile(await agreedSheet(desk, id));
  }
}
