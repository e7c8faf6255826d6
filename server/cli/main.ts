#!/usr/bin/env node
import { run } from './run.js';

// Whoever reads only the first lines, as `| head` does, has seen enough: no fault of this command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2));
