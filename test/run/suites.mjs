const BOTH_DATABASES = [{ TEST_DATABASE: 'sqlite' }, { TEST_DATABASE: 'postgres' }];

/**
 * The suites of tests: each is the folder of its name under test/. One that names `environments` is
 * run once in each; `needs` says what must be there before (see suite.mjs).
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
  { name: 'browser', needs: ['build', 'chromium'] },
];
