import { Controller, Get, Header, Param, Post, Req, type StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Desk } from '../../views/desk.js';
import { AtDesk } from '../at-desk.js';
import { FileTraffic } from '../file-traffic.js';
import { Permits } from '../permits.js';
import type { FileView } from '../types.js';

@Controller('api/files')
export class FileController {
  constructor(private readonly traffic: FileTraffic) {}

  @Post()
  @Permits('account')
  upload(@AtDesk() desk: Desk, @Req() request: FastifyRequest): Promise<FileView> {
    return this.traffic.take(desk, request);
  }

  @Get(':id')
  @Permits('account')
  // Opened on its own, a file can neither run nor load anything.
  @Header('content-security-policy', "default-src 'none'; sandbox")
  file(@AtDesk() desk: Desk, @Param('id') id: string): Promise<StreamableFile> {
    return this.traffic.give(desk, id);
  }
}
