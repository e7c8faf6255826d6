import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Drafts } from '../../drafts/drafts.js';
import { Packs } from '../../packs/packs.js';
import type { Desk } from '../../views/desk.js';
import {
  begunDraftView,
  discardDraft,
  draftBaseView,
  draftContentView,
  type DraftDesk,
  draftHistoryView,
  draftListView,
  editedDraftView,
  publishedDraftView,
  rebasedDraftView,
  restoredDraftView,
} from '../../views/drafts.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type {
  DraftBase,
  DraftBeginning,
  DraftContent,
  DraftEdit,
  DraftHistory,
  DraftList,
  DraftPublication,
  DraftRebasing,
  DraftRestoration,
  DraftRevision,
  DraftView,
  PackVersion,
} from '../types.js';

@Controller('api/drafts')
export class DraftController {
  constructor(
    private readonly drafts: Drafts,
    private readonly packs: Packs,
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

  @Post(':id/publication')
  @Permits('administrator')
  publish(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Body(shaped('draftPublication')) publication: DraftPublication,
  ): Promise<PackVersion> {
    return publishedDraftView(this.#at(desk), id, publication);
  }

  #at(desk: Desk): DraftDesk {
    return { desk, drafts: this.drafts, packs: this.packs };
  }
}
