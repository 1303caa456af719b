import { defineConfig } from 'eslint/config';
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';
import { depConstraints, nodeImports, pureImports, webImports } from './tools/lint/boundaries.mjs';

/** The fixtures break the rules on purpose; only the check that proves the rules asks for them. */
const withFixtures = process.env.RESPI_LINT_FIXTURES === '1';
const fixture = (name) => `tools/lint-fixtures/${name}/**/*`;

const pure = [
  'libs/*/contract/**/*.ts',
  'libs/*/domain/**/*.ts',
  'libs/shared/kernel/**/*.ts',
  'libs/shared/personal-data/**/*.ts',
  `${fixture('domain')}.ts`,
];
const node = [
  'apps/{api,worker,api-e2e,portal-e2e}/**/*.ts',
  'libs/*/{api,api-platform,paper,server,testing}/**/*.ts',
  `${fixture('api')}.ts`,
];
const web = ['apps/portal/**/*', 'libs/*/feature/**/*', 'libs/shared/{ui,api-client}/**/*', fixture('feature')];
/** The process that renders the pages is Angular and Node at once. */
const renderer = ['apps/portal/src/server.ts', 'apps/portal/src/server/**/*.ts'];
const specs = [
  '**/*.spec.ts',
  '**/*.pw.ts',
  'libs/shared/testing/**',
  '**/src/testing/**',
  'apps/*-e2e/**',
  'tools/**',
];

export default defineConfig(
  {
    ignores: [
      'dist/**',
      '.angular/**',
      '.nx/**',
      '.cache/**',
      '.respi/**',
      'coverage/**',
      'test-results/**',
      'libs/shared/api-client/src/generated/**',
      ...(withFixtures ? [] : ['tools/lint-fixtures/**']),
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.ts'],
    // what needs types is in .oxlintrc.json
    extends: [js.configs.recommended, tseslint.configs.strict, tseslint.configs.stylistic],
    // as tsconfig.base.json says: the types of parameters are values where Nest reads them
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { depConstraints, banTransitiveDependencies: true, allow: [] }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Nest modules and decorated classes are empty and right
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },

  { files: pure, rules: { 'no-restricted-imports': pureImports } },
  { files: node, rules: { 'no-restricted-imports': nodeImports } },
  { files: web.map((glob) => `${glob}.ts`), ignores: renderer, rules: { 'no-restricted-imports': webImports } },

  {
    files: web.map((glob) => `${glob}.ts`),
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'respi', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'respi', style: 'camelCase' }],
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
      '@angular-eslint/prefer-signals': 'error',
    },
  },
  {
    files: web.map((glob) => `${glob}.html`),
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: { '@angular-eslint/template/prefer-control-flow': 'error' },
  },

  {
    files: specs,
    ignores: ['tools/lint-fixtures/**'],
    rules: {
      'no-restricted-imports': 'off',
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
