/**
 * One run, several sizes, told apart by the file's name:
 *   x.spec.ts        unit: no I/O; `web` where Angular is needed
 *   x.int.spec.ts    on a real PostgreSQL
 *   x.queue.spec.ts  the queue; `npm test` runs them once on PostgreSQL and once on Redis
 *   x.e2e.spec.ts    HTTP through the running application
 */
import { readFileSync } from 'node:fs';
import angular from 'jest-preset-angular/presets/index.js';
import { swcOptions } from './tools/build/swc-options.ts';
import { SPECS } from './tools/test/specs.ts';

const { compilerOptions } = JSON.parse(readFileSync(new URL('./tsconfig.base.json', import.meta.url), 'utf8'));

/** The import names, from the one place that defines them. */
const moduleNameMapper = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([name, [target]]) => [`^${name}$`, target.replace('./', '<rootDir>/')]),
);

/** Each spec by itself, or the few files into which `npm test` writes them (tools/test/groups.ts). */
const specsOf = (size) =>
  process.env.SPECS_IN_GROUPS
    ? { testMatch: [`<rootDir>/.cache/groups/*.${size}.spec.ts`] }
    : {
        testMatch: SPECS[size].patterns.map((pattern) => `<rootDir>/${pattern}`),
        testPathIgnorePatterns: SPECS[size].but.map(({ source }) => `<rootDir>/(?:${source})`),
      };

const node = {
  testEnvironment: 'node',
  transform: { '\\.ts$': ['@swc/jest', { ...swcOptions('commonjs'), swcrc: false }] },
  moduleNameMapper,
  // dist/ holds copies of nothing we import; .respi is a running installation
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.respi/'],
  setupFiles: ['reflect-metadata'],
};

const withPostgres = {
  ...node,
  globalSetup: '<rootDir>/tools/jest/start-postgres.mjs',
  globalTeardown: '<rootDir>/tools/jest/stop-postgres.mjs',
};

export default {
  projects: [
    {
      ...node,
      displayName: 'unit',
      ...specsOf('unit'),
    },
    {
      ...withPostgres,
      displayName: 'int',
      ...specsOf('int'),
    },
    {
      ...withPostgres,
      displayName: 'queue',
      ...specsOf('queue'),
    },
    {
      ...withPostgres,
      displayName: 'e2e',
      ...specsOf('e2e'),
    },
    {
      displayName: 'web',
      // Angular's packages are ESM only, so these specs are ESM as well: there is no global `jest` object in them
      ...angular.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.web.json' }),
      ...specsOf('web'),
      modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.respi/'],
      moduleNameMapper: { ...moduleNameMapper, '^tslib$': 'tslib/tslib.es6.js' },
      setupFilesAfterEnv: ['<rootDir>/tools/jest/zoneless.ts'],
    },
  ],
};
