// One project a suite. Sources are compiled as they are imported, so tests need no build.
import { SUITES } from './test/run/suites.mjs';

const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    // As in tsconfig.json: Nest and TypeORM read types at run time, and fields are as TypeScript had them.
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      verbatimModuleSyntax: true,
      react: { runtime: 'automatic' },
    },
    keepClassNames: true,
  },
  module: { type: 'es6' },
};

export default {
  // Two at most: a test run leaves room for whoever else works on the machine.
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/run/longest-first.mjs',
  // Servers, databases and password hashes take their time where others work too, and pages that are slowed down (test/browser/person.ts).
  testTimeout: 60_000 * Number(process.env.SLOWED ?? 1),
  projects: SUITES.filter(({ program }) => !program).map(({ name, environments }) => ({
    displayName: name,
    rootDir: import.meta.dirname,
    // Not among temporary files: those go with each suite.
    cacheDirectory: '<rootDir>/node_modules/.cache/jest',
    roots: ['<rootDir>/test'],
    testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
    testEnvironment: 'node',
    transform: { '\\.tsx?$': ['@swc/jest', swc] },
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    // Imports say .js, as Node wants them; the source beside them is .ts.
    moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
    ...(environments && {
      globalSetup: '<rootDir>/test/run/postgres-for-suite.mjs',
      globalTeardown: '<rootDir>/test/run/postgres-after-suite.mjs',
    }),
  })),
};
