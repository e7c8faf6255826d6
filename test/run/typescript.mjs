import { register } from 'node:module';

// Lets plain Node run the sources: `node --import ./typescript.mjs file.ts`.
register('./typescript-hooks.mjs', import.meta.url);
