import { Controller, Get, Param, Query } from '@nestjs/common';
import { Drafts } from '../../drafts/drafts.js';
import { Packs } from '../../packs/packs.js';
import type { Desk } from '../../views/desk.js';
import { type RecordedDesk, recordedExtentView, recordedPageView } from '../../views/recorded.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type { RecordedExtent, RecordedPage, RecordedQuery } from '../types.js';

@Controller('api/drafts/:id/recorded')
export class RecordedController {
  constructor(
    private readonly drafts: Drafts,
    private readonly packs: Packs,
  ) {}

  @Get()
  @Permits('administrator')
  extent(@AtDesk() desk: Desk, @Param('id') id: string): Promise<RecordedExtent> {
    return recordedExtentView(this.#at(desk), id);
  }

  @Get('histories')
  @Permits('administrator')
  histories(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Query(shaped('recordedQuery')) query: RecordedQuery,
  ): Promise<RecordedPage> {
    return recordedPageView(this.#at(desk), id, query);
  }

  #at(desk: Desk): RecordedDesk {
    return { desk, drafts: this.drafts, packs: this.packs };
  }
}
