import { Controller, Get, Query } from '@nestjs/common';
import type { Desk } from '../../views/desk.js';
import { dutyListView } from '../../views/duties.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type { DutyList, DutyQuery } from '../types.js';

@Controller('api/duties')
export class DutyController {
  @Get()
  @Permits('account')
  duties(@AtDesk() desk: Desk, @Query(shaped('dutyQuery')) query: DutyQuery): Promise<DutyList> {
    return dutyListView(desk, query);
  }
}
