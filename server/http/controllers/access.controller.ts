import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Emergencies } from '../../access/emergencies.js';
import { Shares } from '../../access/shares.js';
import { accessLogView } from '../../views/access-log.js';
import { Installation } from '../../installation.js';
import type { Desk } from '../../views/desk.js';
import { emergencyListView, lookInDanger, reviewLook } from '../../views/emergencies.js';
import { endSharing, recordSharesView, share } from '../../views/shares.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type {
  AccessLog,
  AccessQuery,
  EmergencyList,
  EmergencyRequest,
  EmergencyReview,
  RecordShares,
  SharingRequest,
} from '../types.js';

/** Who looked, who was let in, and who let themselves in because of a danger. */
@Controller('api')
export class AccessController {
  constructor(
    private readonly shares: Shares,
    private readonly emergencies: Emergencies,
    private readonly installation: Installation,
  ) {}

  @Get('access-log')
  @Permits('account')
  log(@AtDesk() desk: Desk, @Query(shaped('accessQuery')) query: AccessQuery): Promise<AccessLog> {
    return accessLogView(desk, this.installation.readsKeptDays, query);
  }

  @Get('records/:type/:id/shares')
  @Permits('account')
  sharesOf(
    @AtDesk() desk: Desk,
    @Param('type') type: string,
    @Param('id') record: string,
  ): Promise<RecordShares> {
    return recordSharesView(desk, { type, record });
  }

  @Post('records/:type/:id/shares')
  @Permits('account')
  share(
    @AtDesk() desk: Desk,
    @Param('type') type: string,
    @Param('id') record: string,
    @Body(shaped('sharingRequest')) wanted: SharingRequest,
  ): Promise<RecordShares> {
    return share(desk, this.shares, { type, record }, wanted);
  }

  @Delete('shares/:id')
  @HttpCode(204)
  @Permits('account')
  endShare(@AtDesk() desk: Desk, @Param('id') id: string): Promise<void> {
    return endSharing(desk, this.shares, id);
  }

  @Get('emergencies')
  @Permits('account')
  looks(@AtDesk() desk: Desk): Promise<EmergencyList> {
    return emergencyListView(desk);
  }

  @Post('emergencies')
  @Permits('account')
  look(
    @AtDesk() desk: Desk,
    @Body(shaped('emergencyRequest')) wanted: EmergencyRequest,
  ): Promise<EmergencyList> {
    return lookInDanger(desk, this.emergencies, wanted);
  }

  @Post('emergencies/:id/review')
  @HttpCode(200)
  @Permits('account')
  review(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Body(shaped('emergencyReview')) review: EmergencyReview,
  ): Promise<EmergencyList> {
    return reviewLook(desk, this.emergencies, id, review);
  }
}
