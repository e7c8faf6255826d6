import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { Drafts } from '../../drafts/drafts.js';
import { Installation } from '../../installation.js';
import type { Desk } from '../../views/desk.js';
import {
  approvedDraftView,
  publishedDraftView,
  type ReleaseDesk,
  scheduledDraftView,
  sentBackDraftView,
  submittedDraftView,
  withdrawnDraftView,
} from '../../views/draft-releases.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type {
  DraftApproval,
  DraftOutcome,
  DraftPublication,
  DraftSendingBack,
  DraftSubmission,
  PackVersion,
} from '../types.js';

@Controller('api/drafts/:id')
export class ReleaseController {
  constructor(
    private readonly drafts: Drafts,
    private readonly installation: Installation,
  ) {}

  @Post('publication')
  @Permits('administrator')
  publish(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Body(shaped('draftPublication')) publication: DraftPublication,
  ): Promise<PackVersion> {
    return publishedDraftView(this.#at(desk), id, publication);
  }

  @Post('schedule')
  @HttpCode(200)
  @Permits('administrator')
  schedule(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Body(shaped('draftSubmission')) submission: DraftSubmission,
  ): Promise<DraftOutcome> {
    return scheduledDraftView(this.#at(desk), id, submission);
  }

  @Post('submission')
  @HttpCode(200)
  @Permits('administrator')
  submit(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Body(shaped('draftSubmission')) submission: DraftSubmission,
  ): Promise<DraftOutcome> {
    return submittedDraftView(this.#at(desk), id, submission);
  }

  @Post('approval')
  @HttpCode(200)
  @Permits('administrator')
  approve(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Body(shaped('draftApproval')) approval: DraftApproval,
  ): Promise<DraftOutcome> {
    return approvedDraftView(this.#at(desk), id, approval);
  }

  @Post('sending-back')
  @HttpCode(200)
  @Permits('administrator')
  sendBack(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Body(shaped('draftSendingBack')) sendingBack: DraftSendingBack,
  ): Promise<DraftOutcome> {
    return sentBackDraftView(this.#at(desk), id, sendingBack);
  }

  @Delete('release')
  @Permits('administrator')
  withdraw(@AtDesk() desk: Desk, @Param('id') id: string): Promise<DraftOutcome> {
    return withdrawnDraftView(this.#at(desk), id);
  }

  #at(desk: Desk): ReleaseDesk {
    const { packs, releases, sweeper } = this.installation;
    return { desk, drafts: this.drafts, packs, releases, sweeper };
  }
}
