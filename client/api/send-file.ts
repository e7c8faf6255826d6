import i18next from 'i18next';
import { Refused, Unreachable, problemOf } from './refused.js';

/**
 * Sends a file as the one part of a form and gives what the server answers. XMLHttpRequest, because
 * fetch cannot tell how much has gone.
 *
 * @param progress is told the share from 0 to 1
 */
export function sendFile<Answer>(
  path: string,
  file: File,
  progress: (share: number) => void = () => undefined,
): Promise<Answer> {
  const body = new FormData();
  body.append('file', file);
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', path);
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

async function answerOf<Answer>(answer: Response): Promise<Answer> {
  if (!answer.ok) throw new Refused(answer.status, await problemOf(answer));
  return (await answer.json()) as Answer;
}
