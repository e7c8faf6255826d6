// `npm run dev`: the server, restarted when a source changes, and Vite's server for the client, which sends /api to it.
import { spawn } from 'node:child_process';

const processes = [
  ['node_modules/@nestjs/cli/bin/nest.js', 'start', '--watch', '--', 'serve', '--demo'],
  ['node_modules/vite/bin/vite.js', 'client'],
].map((args) => spawn(process.execPath, args, { stdio: 'inherit' }));

// One without the other is of no use: when one ends, so does the other.
for (const one of processes) one.on('exit', () => processes.forEach((other) => other.kill()));
