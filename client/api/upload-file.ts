import i18next from 'i18next';
import { Refused, Unreachable, problemOf } from './refused.js';
import type { FileView } from './types.js';

/**
 * Uploads a photograph or paper. XMLHttpRequest, because fetch cannot tell how much has gone;
 * `progress` is told the share from 0 to 1.
 */
export function uploadFile(file: File, progress: (share: number) => void): Promise<FileView> {
  return uploadTo<FileView>('/api/files', file, progress);
}

/** The same to another address that takes one file. */
export function uploadTo<Answer>(
  address: string,
  file: File,
  progress: (share: number) => void,
): Promise<Answer> {
  const body = new FormData();
  body.append('file', file);
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', address);
    sending.setRequestHeader('accept-language', i18next.language);
    sending.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) progress(loaded / total);
    });
    sending.addEventListener('error', () => {
      reject(new Unreachable('upload'));
    });
    sending.addEventListener('load', () => {
      const answer = new Response(sending.responseText, { status: sending.status });
      answerOf<Answer>(answer).then(resolve, reject);
    });
    sending.send(body);
  });
}

/** Where an uploaded file can be seen. */
export function fileAddress(id: string): string {
  return `/api/files/${encodeURIComponent(id)}`;
}

async function answerOf<Answer>(answer: Response): Promise<Answer> {
  if (!answer.ok) throw new Refused(answer.status, await problemOf(answer));
  return (await answer.json()) as Answer;
}
