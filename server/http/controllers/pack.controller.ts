import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Packs } from '../../packs/packs.js';
import { Releases } from '../../releases/releases.js';
import type { Desk } from '../../views/desk.js';
import { packVersionsView, publishedView, returnedView } from '../../views/packs.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type { PackReturn, PackUpload, PackVersion, PackVersions } from '../types.js';

@Controller('api/packs')
export class PackController {
  constructor(
    private readonly packs: Packs,
    private readonly releases: Releases,
  ) {}

  @Get()
  @Permits('administrator')
  versions(@AtDesk() desk: Desk): Promise<PackVersions> {
    return packVersionsView(desk, this.packs);
  }

  @Post()
  @Permits('administrator')
  publish(
    @AtDesk() desk: Desk,
    @Body(shaped('packUpload')) { files }: PackUpload,
  ): Promise<PackVersion> {
    return publishedView({ desk, packs: this.packs, releases: this.releases }, files);
  }

  @Post(':hash/activation')
  @HttpCode(200)
  @Permits('administrator')
  goBack(
    @AtDesk() desk: Desk,
    @Param('hash') hash: string,
    @Body(shaped('packReturn')) wanted: PackReturn,
  ): Promise<PackVersion> {
    return returnedView({ desk, packs: this.packs }, hash, wanted);
  }
}
