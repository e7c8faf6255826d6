import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../run/chromium.mjs';

/** Starts the browser of the tests: Chromium, quiet, without what a container lacks or a test does not want. */
export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium here: `npm test -- browser` installs one.');
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

const ARGUMENTS = [
  // Root in a container has no user namespaces to build a sandbox from; only our own pages are opened.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  // Nothing is fetched but what a test asks for.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No process is kept in readiness for the next page: each visit would move to a new one, and one more would be started.
  // Contexts share none all the same.
  '--renderer-process-limit=1',
];
