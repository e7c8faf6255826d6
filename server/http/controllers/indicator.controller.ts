import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Desk } from '../../views/desk.js';
import { indicatorEntriesView } from '../../views/indicator-entries.js';
import { indicatorView } from '../../views/indicator.js';
import { indicatorListView } from '../../views/indicators.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type {
  IndicatorEntries,
  IndicatorEntriesQuery,
  IndicatorList,
  IndicatorQuery,
  IndicatorView,
} from '../types.js';

@Controller('api/indicators')
export class IndicatorController {
  @Get()
  @Permits('account')
  indicators(@AtDesk() desk: Desk): Promise<IndicatorList> {
    return indicatorListView(desk);
  }

  @Get(':id')
  @Permits('account')
  indicator(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Query(shaped('indicatorQuery')) query: IndicatorQuery,
  ): Promise<IndicatorView> {
    return indicatorView(desk, id, query);
  }

  @Get(':id/entries')
  @Permits('account')
  entries(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Query(shaped('indicatorEntriesQuery')) query: IndicatorEntriesQuery,
  ): Promise<IndicatorEntries> {
    return indicatorEntriesView(desk, id, query);
  }
}
