import type { Options } from '@swc/core';

/**
 * How the node side is compiled, in the build and in Jest alike: what a spec saw is what runs.
 * Nest and TypeORM need decorator metadata, which esbuild alone does not write.
 */
export function swcOptions(module: 'es6' | 'commonjs'): Options {
  return {
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
      keepClassNames: true,
    },
    module: { type: module },
    sourceMaps: 'inline',
  };
}
