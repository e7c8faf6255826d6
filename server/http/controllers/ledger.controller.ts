import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Desk } from '../../views/desk.js';
import { ledgerView } from '../../views/ledger.js';
import { ledgerListView } from '../../views/ledgers.js';
import { AtDesk } from '../at-desk.js';
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
}
