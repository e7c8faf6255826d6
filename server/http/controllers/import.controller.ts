import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Desk } from '../../views/desk.js';
import { importFaultsView, importListView, importView } from '../../views/imports.js';
import { importTemplate } from '../../views/import-template.js';
import { AtDesk } from '../at-desk.js';
import { ImportTraffic } from '../import-traffic.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import { sheetFile, templateFile } from '../sheet-file.js';
import type {
  ImportColumns,
  ImportFaultList,
  ImportList,
  ImportPageQuery,
  ImportQuery,
  ImportStart,
  ImportTemplateQuery,
  ImportView,
} from '../types.js';

/** Registers that are read in from sheets. */
@Controller('api/imports')
export class ImportController {
  constructor(private readonly traffic: ImportTraffic) {}

  @Get()
  @Permits('account')
  list(@AtDesk() desk: Desk): Promise<ImportList> {
    return importListView(desk);
  }

  @Get('template')
  @Permits('account')
  async template(
    @AtDesk() desk: Desk,
    @Query(shaped('importTemplateQuery')) query: ImportTemplateQuery,
  ): Promise<StreamableFile> {
    return templateFile(await importTemplate(desk, query));
  }

  @Post()
  @Permits('account')
  send(
    @AtDesk() desk: Desk,
    @Query(shaped('importQuery')) query: ImportQuery,
    @Req() request: FastifyRequest,
  ): Promise<ImportView> {
    return this.traffic.take(desk, query, request);
  }

  @Get(':id')
  @Permits('account')
  import(@AtDesk() desk: Desk, @Param('id') id: string): Promise<ImportView> {
    return importView(desk, id);
  }

  @Get(':id/faults')
  @Permits('account')
  faults(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Query(shaped('importPageQuery')) query: ImportPageQuery,
  ): Promise<ImportFaultList> {
    return importFaultsView(desk, id, query);
  }

  @Get(':id/faulty-rows')
  @Permits('account')
  async faultyRows(@AtDesk() desk: Desk, @Param('id') id: string): Promise<StreamableFile> {
    return sheetFile(await this.traffic.faultyRows(desk, id));
  }

  @Post(':id/columns')
  @HttpCode(200)
  @Permits('account')
  columns(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Body(shaped('importColumns')) said: ImportColumns & { chosen: Record<string, string> },
  ): Promise<ImportView> {
    return this.traffic.again(desk, id, said);
  }

  @Post(':id/start')
  @HttpCode(200)
  @Permits('account')
  start(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Body(shaped('importStart')) { mode }: ImportStart,
  ): Promise<ImportView> {
    return this.traffic.start(desk, id, mode);
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Permits('account')
  cancel(@AtDesk() desk: Desk, @Param('id') id: string): Promise<ImportView> {
    return this.traffic.cancel(desk, id);
  }
}
