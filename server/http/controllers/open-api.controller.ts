import { createReadStream } from 'node:fs';
import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { Permits } from '../permits.js';
import { SCHEMAS } from '../schema-folder.js';

const DOCUMENT = new URL('openapi.json', SCHEMAS);

/** The interface as other programs read it. */
@Controller('api/openapi.json')
export class OpenApiController {
  @Get()
  @Permits('public')
  @Header('content-type', 'application/json; charset=utf-8')
  document(): StreamableFile {
    return new StreamableFile(createReadStream(DOCUMENT));
  }
}
