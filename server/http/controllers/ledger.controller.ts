import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import type { Desk } from '../../views/desk.js';
import { ledgerSheet } from '../../views/ledger-sheet.js';
import { ledgerView } from '../../views/ledger.js';
import { ledgerListView } from '../../views/ledgers.js';
import { AtDesk } from '../at-desk.js';
import { sheetFile } from '../sheet-file.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type { LedgerList, LedgerQuery, LedgerView } from '../types.js';

@Controller('api/ledgers')
export class LedgerController {
  @Get()
  @Permits('account')
  ledgers(@AtDesk() desk: Desk): Promise<LedgerList> {
    return ledgerListView(desk);
  }

  @Get(':id')
  @Permits('account')
  ledger(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Query(shaped('ledgerQuery')) query: LedgerQuery,
  ): Promise<LedgerView> {
    return ledgerView(desk, id, query);
  }

  @Get(':id/sheet')
  @Permits('account')
  async sheet(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Query(shaped('ledgerQuery')) query: LedgerQuery,
  ): Promise<StreamableFile> {
    return sheetFile(await ledgerSheet(desk, id, query));
  }
}
