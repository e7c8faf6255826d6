import { requestFile } from './request.js';

/**
 * What has happened, for a draft to be lived through with: how much, without an offset; else the page from there on.
 * Unread, since a worker reads it: it is much.
 */
export async function readRecorded(draft: string, offset?: number): Promise<Blob> {
  const path = `/api/drafts/${encodeURIComponent(draft)}/recorded`;
  const page = offset === undefined ? path : `${path}/histories?offset=${offset}`;
  return (await requestFile(page)).content;
}
