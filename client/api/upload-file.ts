import { sendFile } from './send-file.js';
import type { FileView } from './types.js';

/** Uploads a photograph or paper; `progress` is told the share from 0 to 1. */
export function uploadFile(file: File, progress: (share: number) => void): Promise<FileView> {
  return sendFile<FileView>('/api/files', file, progress);
}

/** Where an uploaded file can be seen. */
export function fileAddress(id: string): string {
  return `/api/files/${encodeURIComponent(id)}`;
}
