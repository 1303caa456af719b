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

const { compilerOptions } = JSON.parse(readFileSync(new URL('./tsconfig.base.json', import.meta.url), 'utf8'));

/** The import names, from the one place that defines them. */
const moduleNameMapper = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([name, [target]]) => [`^${name}$`, target.replace('./', '<rootDir>/')]),
);

const ignored = ['/node_modules/', '<rootDir>/dist/', '<rootDir>/tools/lint-fixtures/'];
const web = ['<rootDir>/apps/portal/', '<rootDir>/libs/[^/]+/feature/', '<rootDir>/libs/shared/(ui|api-client)/'];
const sized = ['\\.(int|queue|e2e)\\.spec\\.ts$'];

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
      testMatch: ['<rootDir>/{apps,libs,tools}/**/*.spec.ts'],
      testPathIgnorePatterns: [...ignored, ...web, ...sized],
    },
    {
      ...withPostgres,
      displayName: 'int',
      testMatch: ['<rootDir>/{apps,libs,tools}/**/*.int.spec.ts'],
      testPathIgnorePatterns: ignored,
    },
    {
      ...withPostgres,
      displayName: 'queue',
      testMatch: ['<rootDir>/{apps,libs,tools}/**/*.queue.spec.ts'],
      testPathIgnorePatterns: ignored,
    },
    {
      ...withPostgres,
      displayName: 'e2e',
      testMatch: ['<rootDir>/{apps,libs,tools}/**/*.e2e.spec.ts'],
      testPathIgnorePatterns: ignored,
    },
    {
      displayName: 'web',
      // Angular's packages are ESM only, so these specs are ESM as well: there is no global `jest` object in them
      ...angular.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.web.json' }),
      testMatch: [
        '<rootDir>/apps/portal/**/*.spec.ts',
        '<rootDir>/libs/*/feature/**/*.spec.ts',
        '<rootDir>/libs/shared/{ui,api-client}/**/*.spec.ts',
      ],
      testPathIgnorePatterns: [...ignored, ...sized],
      modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.respi/'],
      moduleNameMapper: { ...moduleNameMapper, '^tslib$': 'tslib/tslib.es6.js' },
      setupFilesAfterEnv: ['<rootDir>/tools/jest/zoneless.ts'],
    },
  ],
};
