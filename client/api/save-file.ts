import { requestFile } from './request.js';

/** Fetches a file in the person's language and hands it to the browser, which keeps it where downloads are kept. */
export async function saveFile(path: string, method: 'GET' | 'POST' = 'GET'): Promise<void> {
  const { name, content } = await requestFile(path, method);
  keepFile(name, content);
}

/** Hands the browser a file to keep that was made here. */
export function keepFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read it only after this turn.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
