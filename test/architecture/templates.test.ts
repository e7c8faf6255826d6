import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { copyOf } from '../http/databases.js';
import { makeTemplates, removeTemplates } from '../run/templates.mjs';

/** What one run of the tests has made is of the migrations as they were then: the next must not copy it. */

test('a database is filled once in a run for all who copy it, and in each run anew', async () => {
  const folders = [];
  for (const run of ['first', 'second']) {
    // The first was killed: it has removed nothing.
    makeTemplates();
    folders.push(process.env['TEST_TEMPLATES']!);
    expect(await copied(`of the ${run} run`)).toBe(`of the ${run} run`);
    expect(await copied('never')).toBe(`of the ${run} run`);
  }
  for (const folder of folders) {
    process.env['TEST_TEMPLATES'] = folder;
    await removeTemplates();
    expect(existsSync(folder)).toBe(false);
  }
});

/** What somebody's own copy holds, which is filled with a text where nobody has done it before. */
async function copied(text: string): Promise<string> {
  const fileOf = (url: string) => url.slice('sqlite:'.length);
  const { url, remove } = await copyOf('filled', (made) => writeFile(fileOf(made), text));
  const held = await readFile(fileOf(url), 'utf8');
  await remove();
  return held;
}
