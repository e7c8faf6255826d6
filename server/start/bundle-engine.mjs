// Puts the compiled engine and what it uses into one file. A command that checks a pack loads some two hundred modules
// else, which takes it a tenth of its time. Each module keeps its place, and passes on what is in that file.
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rolldown } from 'rolldown';

const ENGINE = 'dist/engine';

const modules = readdirSync(ENGINE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
  .map((entry) => relative(ENGINE, join(entry.parentPath, entry.name)));

const bundle = await rolldown({
  input: Object.fromEntries(
    modules.map((file) => [file.slice(0, -'.js'.length), join(ENGINE, file)]),
  ),
  platform: 'node',
  // jsonc-parser's other form asks for its parts by names that no bundler sees.
  resolve: { mainFields: ['module', 'main'] },
  preserveEntrySignatures: 'strict',
});
const { output } = await bundle.write({
  dir: ENGINE,
  format: 'esm',
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: 'engine.js',
  codeSplitting: { groups: [{ name: 'engine', test: /./ }] },
});
const shared = output.filter(({ type, isEntry }) => type === 'chunk' && !isEntry);
if (shared.length !== 1) throw new Error(`the engine is in ${shared.length} files`);
