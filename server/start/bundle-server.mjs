// Puts all that a server loads into one file, its libraries as well. Node would look for some two thousand files else,
// read each and compile it, which is half of what a start takes. Other commands load their modules one by one as before.
import { rolldown } from 'rolldown';

const SERVER = 'dist/server';

/** Machine code of their own; loaded where it is asked for only; known by its own place; in one file already. */
const APART = [
  /^(better-sqlite3|@node-rs\/argon2|sharp)$/,
  /^openid-client$/,
  /\/schema-folder\.js$/,
  /\/engine\/[\w-]+(\/[\w-]+)*\.js$/,
];

/** Nest's module for TypeORM asks by itself for what older ones have, and so loads a second TypeORM. */
const oneTypeOrm = {
  name: 'one-typeorm',
  transform: (code, id) =>
    id.endsWith('/typeorm-compat.js')
      ? {
          code: code.replace('const require = createRequire(import.meta.url);', ''),
          map: { mappings: '' },
        }
      : undefined,
};

const bundle = await rolldown({
  input: `${SERVER}/serve.js`,
  platform: 'node',
  external: APART,
  plugins: [oneTypeOrm],
  onLog(level, log, tell) {
    // Libraries ask for others that may be there, such as drivers of databases that we do not have.
    const optional = log.code === 'UNRESOLVED_IMPORT' && log.id?.includes('node_modules');
    if (!optional) tell(level, log);
  },
});
await bundle.write({
  dir: SERVER,
  format: 'esm',
  sourcemap: true,
  codeSplitting: false,
  // Names stay, for whoever reads a log.
  minify: { compress: false, mangle: false, codegen: true },
});
