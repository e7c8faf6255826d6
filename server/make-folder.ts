import { mkdir } from 'node:fs/promises';
import { CannotStart } from './cannot-start.js';

/** Makes the folder of the data, unless it is there: for whoever runs the server, and nobody else on the machine. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new CannotStart('data-folder-unusable', {
      zh: `无法使用数据文件夹“${folder}”（${code}），请检查环境变量 DATA_DIR`,
      en: `The data folder “${folder}” cannot be used (${code}); check the environment variable DATA_DIR`,
    });
  }
}
