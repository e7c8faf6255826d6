const BOTH_DATABASES = [{ TEST_DATABASE: 'sqlite' }, { TEST_DATABASE: 'postgres' }];

/**
 * The suites of tests: each is the folder of its name under test/. One that names `environments` is
 * run once in each; `needs` says what must be there before (see suite.mjs). One with a `program` is no
 * suite of Jest's: it is run with these arguments, and its last line counts.
 */
export const SUITES = [
  { name: 'engine' },
  { name: 'rules' },
  { name: 'scenarios' },
  { name: 'architecture' },
  { name: 'client' },
  { name: 'import' },
  { name: 'store', environments: BOTH_DATABASES },
  { name: 'http', environments: BOTH_DATABASES },
  { name: 'cli', needs: ['build'] },
  { name: 'faults', needs: ['build'], program: ['test/faults/run.mjs', '--short'] },
  { name: 'browser', needs: ['build', 'chromium'] },
];
