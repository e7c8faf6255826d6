import { createRequire } from 'node:module';
import { relative } from 'node:path';

// A part of Jest, which is found from where Jest is.
const { default: Sequencer } = createRequire(import.meta.resolve('jest'))('@jest/test-sequencer');

/**
 * About how many seconds the longest take. Jest knows only after a first run, and a fresh checkout has had none: it goes
 * by the size of files, and one that begins last keeps one processor while the other waits.
 */
const SECONDS = {
  'scenarios/scenarios': 45,
  'scenarios/any-events': 18,
  'engine/hostile-packs': 15,
  'engine/hostile': 10,
  'store/outbox': 60,
  'store/import-broken-off': 30,
  'store/backup': 29,
  'http/leaks': 73,
  'http/simulation': 47,
  'http/json-texts': 46,
  'http/fuzz': 31,
  'http/ledger-sheet': 30,
  'cli/backup': 46,
  'cli/simulate': 46,
  'browser/help': 85,
  'browser/shared-phone': 30,
  'browser/screens': 83,
  'browser/status': 80,
  'browser/story': 80,
  'browser/scripts': 77,
  'browser/care': 70,
  'browser/year': 69,
  'browser/studio-structure': 63,
  'browser/deferral': 50,
  'browser/return-and-overdue': 48,
};

/** Puts the longest first; the others as Jest would. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => secondsOf(other) - secondsOf(one));
  }
}

function secondsOf({ path, context }) {
  const name = relative(`${context.config.rootDir}/test`, path).replace(/\.test\.ts$/, '');
  return SECONDS[name.replaceAll('\\', '/')] ?? 0;
}
