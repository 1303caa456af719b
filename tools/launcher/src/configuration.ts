/**
 * The one door to the configuration. The launcher runs before anything is built, as TypeScript without a bundler, and
 * so cannot load the whole platform lib (Nest and its decorators) for the sake of one pure folder of it.
 */
// eslint-disable-next-line @nx/enforce-module-boundaries
export * from '../../../libs/shared/api-platform/src/config/index.ts';
