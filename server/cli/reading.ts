import type { Making } from './command-line.js';

/** The commands that explain a pack and set packs side by side. */
export function addReading({ command, call, say }: Making): void {
  const write = say('写回文件；不加则只显示', 'write the files; else it is only shown');

  command('explain', '用平实的话解释一个定义包', 'explain a pack in plain words')
    .argument('<pack>', say('定义包的文件夹', 'folder of the pack'))
    .option('--out <file>', say('写入文件', 'write it to a file'))
    .action(async (folder: string, options: { out?: string; json?: boolean }) => {
      const { explain } = await import('./commands/explain.js');
      await explain(folder, options.out, call(options));
    });

  command('diff', '比较两个定义包', 'say what differs between two packs')
    .argument('<before>', say('原定义包的文件夹', 'folder of the one pack'))
    .argument('<after>', say('新定义包的文件夹', 'folder of the other pack'))
    .action(async (before: string, after: string, options: { json?: boolean }) => {
      const { diff } = await import('./commands/diff.js');
      await diff(before, after, call(options));
    });

  command('merge', '把改编包带到基础包的新版本', 'carry an overlay to the next version of its base')
    .argument('<base>', say('基础包原版本的文件夹', 'folder of the base as it was'))
    .argument('<newbase>', say('基础包新版本的文件夹', 'folder of the base as it is now'))
    .argument('<overlay>', say('改编包的文件夹', 'folder of the overlay'))
    .option('--write', write)
    .action(
      async (
        base: string,
        newBase: string,
        overlay: string,
        options: { write?: boolean; json?: boolean },
      ) => {
        const { merge } = await import('./commands/merge.js');
        await merge({ base, newBase, overlay }, options.write === true, call(options));
      },
    );

  command(
    'overrides',
    '记下改编包改写了基础包的哪些内容',
    'record what of its base an overlay overrides',
  )
    .argument('<pack>', say('改编包的文件夹', 'folder of the overlay'))
    .option('--write', write)
    .action(async (folder: string, options: { write?: boolean; json?: boolean }) => {
      const { overrides } = await import('./commands/overrides.js');
      await overrides(folder, options.write === true, call(options));
    });
}
