import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Comparisons } from '../../comparison/comparisons.js';
import {
  compareRegister,
  comparisonOpened,
  removeComparison,
  reopenFinding,
  settleFinding,
} from '../../views/comparison.js';
import { comparisonSheet } from '../../views/comparison-sheet.js';
import { comparing, comparisonListView } from '../../views/comparisons.js';
import type { Desk } from '../../views/desk.js';
import { AtDesk } from '../at-desk.js';
import { ImportTraffic } from '../import-traffic.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import { sheetFile } from '../sheet-file.js';
import { withUploadedSheet } from '../sheet-upload.js';
import type {
  ComparisonList,
  ComparisonOpened,
  ComparisonQuery,
  ComparisonRequest,
  FindingSettling,
  ImportView,
} from '../types.js';

/** The largest register that is compared: all of it is held at once. */
const MOST_BYTES = 100 * 1024 * 1024;

/** Registers compared with the records. */
@Controller('api/comparisons')
export class ComparisonController {
  constructor(
    private readonly comparisons: Comparisons,
    private readonly traffic: ImportTraffic,
  ) {}

  @Get()
  @Permits('account')
  list(@AtDesk() desk: Desk): Promise<ComparisonList> {
    return comparisonListView(desk);
  }

  @Post()
  @HttpCode(200)
  @Permits('account')
  compare(
    @AtDesk() desk: Desk,
    @Query(shaped('comparisonRequest')) wanted: ComparisonRequest,
    @Req() request: FastifyRequest,
  ): Promise<ComparisonOpened> {
    comparing(desk);
    return withUploadedSheet(
      request,
      ({ path }) => compareRegister(desk, this.comparisons, path, wanted),
      MOST_BYTES,
    );
  }

  @Get(':id')
  @Permits('account')
  opened(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Query(shaped('comparisonQuery')) query: ComparisonQuery,
  ): Promise<ComparisonOpened> {
    return comparisonOpened(desk, id, query);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permits('account')
  remove(@AtDesk() desk: Desk, @Param('id') id: string): Promise<void> {
    return removeComparison(desk, this.comparisons, id);
  }

  @Get(':id/sheet')
  @Permits('account')
  async sheet(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Query(shaped('comparisonQuery')) query: ComparisonQuery,
  ): Promise<StreamableFile> {
    return sheetFile(await comparisonSheet(desk, id, query));
  }

  @Post(':id/import')
  @Permits('account')
  takeIn(@AtDesk() desk: Desk, @Param('id') id: string): Promise<ImportView> {
    return this.traffic.takeIn(desk, id);
  }

  @Post(':id/findings/:number')
  @HttpCode(204)
  @Permits('account')
  settle(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Param('number') number: string,
    @Body(shaped('findingSettling')) settling: FindingSettling,
  ): Promise<void> {
    return settleFinding(desk, this.comparisons, { id, number }, settling);
  }

  @Delete(':id/findings/:number')
  @HttpCode(204)
  @Permits('account')
  reopen(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Param('number') number: string,
  ): Promise<void> {
    return reopenFinding(desk, this.comparisons, { id, number });
  }
}
