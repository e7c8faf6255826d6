import { Controller, Get, Query } from '@nestjs/common';
import { accessLogView } from '../../views/access-log.js';
import type { Desk } from '../../views/desk.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type { AccessLog, AccessQuery } from '../types.js';

@Controller('api/access-log')
export class AccessController {
  @Get()
  @Permits('account')
  log(@AtDesk() desk: Desk, @Query(shaped('accessQuery')) query: AccessQuery): Promise<AccessLog> {
    return accessLogView(desk, query);
  }
}
