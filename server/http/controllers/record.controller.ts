import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Desk } from '../../views/desk.js';
import { recordListView } from '../../views/records.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type { RecordList, RecordQuery } from '../types.js';

@Controller('api/records/:type')
export class RecordController {
  @Get()
  @Permits('account')
  records(
    @AtDesk() desk: Desk,
    @Param('type') type: string,
    @Query(shaped('recordQuery')) query: RecordQuery,
  ): Promise<RecordList> {
    return recordListView(desk, type, query);
  }
}
