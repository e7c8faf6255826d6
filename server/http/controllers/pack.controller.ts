import { Body, Controller, Get, Post } from '@nestjs/common';
import { Packs } from '../../packs/packs.js';
import type { Desk } from '../../views/desk.js';
import { packVersionsView, publishedView } from '../../views/packs.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type { PackUpload, PackVersion, PackVersions } from '../types.js';

@Controller('api/packs')
export class PackController {
  constructor(private readonly packs: Packs) {}

  @Get()
  @Permits('administrator')
  versions(): Promise<PackVersions> {
    return packVersionsView(this.packs);
  }

  @Post()
  @Permits('administrator')
  publish(
    @AtDesk() desk: Desk,
    @Body(shaped('packUpload')) { files }: PackUpload,
  ): Promise<PackVersion> {
    return publishedView(this.packs, files, desk.reader.person);
  }
}
