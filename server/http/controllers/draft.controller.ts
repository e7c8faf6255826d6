import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Drafts } from '../../drafts/drafts.js';
import { Packs } from '../../packs/packs.js';
import { Releases } from '../../releases/releases.js';
import type { Desk } from '../../views/desk.js';
import { draftEffectView } from '../../views/draft-effect.js';
import {
  begunDraftView,
  discardDraft,
  draftBaseView,
  draftContentView,
  type DraftDesk,
  draftHistoryView,
  draftListView,
  editedDraftView,
  rebasedDraftView,
  draftNewerView,
  takenInDraftView,
  restoredDraftView,
} from '../../views/drafts.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type {
  DraftBase,
  CaseMapping,
  DraftBeginning,
  DraftContent,
  DraftEdit,
  DraftHistory,
  DraftList,
  DraftRebasing,
  DraftEffect,
  DraftNewer,
  DraftTakingIn,
  DraftRestoration,
  DraftRevision,
  DraftView,
} from '../types.js';

@Controller('api/drafts')
export class DraftController {
  constructor(
    private readonly drafts: Drafts,
    private readonly packs: Packs,
    private readonly releases: Releases,
  ) {}

  @Get()
  @Permits('administrator')
  list(@AtDesk() desk: Desk): Promise<DraftList> {
    return draftListView(this.#at(desk));
  }

  @Post()
  @Permits('administrator')
  begin(
    @AtDesk() desk: Desk,
    @Body(shaped('draftBeginning')) beginning: DraftBeginning,
  ): Promise<DraftView> {
    return begunDraftView(this.#at(desk), beginning);
  }

  @Get(':id')
  @Permits('administrator')
  content(@AtDesk() desk: Desk, @Param('id') id: string): Promise<DraftContent> {
    return draftContentView(this.#at(desk), id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permits('administrator')
  discard(@AtDesk() desk: Desk, @Param('id') id: string): Promise<void> {
    return discardDraft(this.#at(desk), id);
  }

  @Put(':id/files')
  @Permits('administrator')
  edit(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Body(shaped('draftEdit')) edit: DraftEdit,
  ): Promise<DraftRevision> {
    return editedDraftView(this.#at(desk), id, edit);
  }

  @Get(':id/base')
  @Permits('administrator')
  base(@AtDesk() desk: Desk, @Param('id') id: string): Promise<DraftBase> {
    return draftBaseView(this.#at(desk), id);
  }

  @Put(':id/base')
  @Permits('administrator')
  rebase(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Body(shaped('draftRebasing')) rebasing: DraftRebasing,
  ): Promise<DraftRevision> {
    return rebasedDraftView(this.#at(desk), id, rebasing);
  }

  @Get(':id/history')
  @Permits('administrator')
  history(@AtDesk() desk: Desk, @Param('id') id: string): Promise<DraftHistory> {
    return draftHistoryView(this.#at(desk), id);
  }

  @Post(':id/restoration')
  @HttpCode(200)
  @Permits('administrator')
  restore(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Body(shaped('draftRestoration')) restoration: DraftRestoration,
  ): Promise<DraftRevision> {
    return restoredDraftView(this.#at(desk), id, restoration);
  }

  @Get(':id/newer')
  @Permits('administrator')
  newer(@AtDesk() desk: Desk, @Param('id') id: string): Promise<DraftNewer> {
    return draftNewerView(this.#at(desk), id);
  }

  @Post(':id/taking-in')
  @HttpCode(200)
  @Permits('administrator')
  takeIn(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Body(shaped('draftTakingIn')) takingIn: DraftTakingIn,
  ): Promise<DraftRevision> {
    return takenInDraftView(this.#at(desk), id, takingIn);
  }

  @Post(':id/effect')
  @HttpCode(200)
  @Permits('administrator')
  effect(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Body(shaped('caseMapping')) mapping: CaseMapping,
  ): Promise<DraftEffect> {
    return draftEffectView(this.#at(desk), id, mapping);
  }

  #at(desk: Desk): DraftDesk {
    return { desk, drafts: this.drafts, packs: this.packs, releases: this.releases };
  }
}
