import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Files } from '../files/files.js';
import { granted, refuse, Refused } from '../refusals/refused.js';
import type { Desk } from '../views/desk.js';
import { fileToGive, fileView } from '../views/file.js';
import { attachment } from './attachment.js';
import type { FileView } from './types.js';

/** Files as they come in and go out over HTTP. */
@Injectable()
export class FileTraffic {
  constructor(private readonly files: Files) {}

  /** Takes in the one file that a form of type multipart holds. */
  async take({ reader }: Desk, request: FastifyRequest): Promise<FileView> {
    if (!request.isMultipart()) return refuse('unsupported-media-type');
    const { content, name } = await uploaded(request);
    return fileView(granted(await this.files.keep(content, name, reader.person)));
  }

  /** A file, for whoever may see it: photographs to be looked at, all else to be kept. */
  async give(desk: Desk, id: string): Promise<StreamableFile> {
    const { name, type, size } = await fileToGive(desk, id);
    const manner = type.startsWith('image/') ? 'inline' : 'attachment';
    return new StreamableFile(await this.files.read(id), {
      type,
      length: size,
      disposition: attachment(name, manner),
    });
  }
}

/** The one file of the form. What is no form although it says so makes the reader throw. */
async function uploaded(request: FastifyRequest): Promise<{ content: Buffer; name: string }> {
  try {
    const part = await request.file();
    if (part?.fieldname !== 'file') return refuse('file-missing');
    return { content: await part.toBuffer(), name: part.filename };
  } catch (error) {
    if (error instanceof Refused || (error instanceof Error && 'statusCode' in error)) throw error;
    return refuse('malformed');
  }
}
