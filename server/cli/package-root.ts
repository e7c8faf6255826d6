import { existsSync } from 'node:fs';

/** The folder of Zelian itself: the nearest above that holds its package.json, from dist and from the sources alike. */
export function packageRoot(): URL {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) {
    const above = new URL('..', folder);
    if (above.href === folder.href) throw new Error('There is no package.json above the program.');
    folder = above;
  }
  return folder;
}
