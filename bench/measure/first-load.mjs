import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const SCREENS = {
  'first load: sign-in page': ['screens/sign-in/SignIn.tsx'],
  'first load: today page': ['screens/today/Today.tsx'],
  'first load: a task and its form': ['screens/task/Task.tsx', 'app/AntdTheme.tsx'],
};

/** What a phone with an empty cache fetches, gzipped, before it can show a screen. */
export async function firstLoad() {
  const { output } = await build({ root: 'client', logLevel: 'error', build: { write: false } });
  const files = new Map(output.map((file) => [file.fileName, file]));
  const entry = output.find((file) => file.isEntry);
  return Object.entries(SCREENS).map(([path, modules]) => {
    const needed = new Set(['index.html']);
    for (const chunk of [entry, ...modules.map((module) => screen(output, module))])
      need(needed, files, chunk.fileName);
    const bytes = [...needed].reduce((sum, name) => sum + gzipped(files.get(name)), 0);
    return { path, ours: `${Math.round(bytes / 1024)} KiB gz in ${needed.size} files` };
  });
}

function screen(output, module) {
  const found = output.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/client/${module}`));
  if (found === undefined) throw new Error(`the client's build has no chunk of ${module}`);
  return found;
}

/** A chunk, its styles, and what it imports before it runs. */
function need(needed, files, name) {
  if (needed.has(name)) return;
  needed.add(name);
  const { imports, viteMetadata } = files.get(name);
  for (const style of viteMetadata?.importedCss ?? []) needed.add(style);
  for (const imported of imports) need(needed, files, imported);
}

function gzipped(file) {
  return gzipSync(file.type === 'chunk' ? file.code : file.source).length;
}
