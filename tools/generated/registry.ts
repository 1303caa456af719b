import { drawProjects } from '../graph/draw.ts';
import { drawLifecycles } from './lifecycles.ts';

/**
 * Files that are made from other files and committed, because people read them or the compiler needs them. Add yours
 * here: `npm run generated` writes them all, and `npm test` fails while one is not what its maker says.
 */
export interface GeneratedFile {
  /** relative to the root */
  file: string;
  /** what it is made from, for whoever finds it out of date */
  from: string;
  /** Returns the whole text. It must not depend on the machine, the time or the order of a folder. */
  make(): string | Promise<string>;
}

export const GENERATED: readonly GeneratedFile[] = [
  { file: 'docs/graph.md', from: 'the imports between libs, as nx sees them', make: drawProjects },
  { file: 'docs/lifecycle.md', from: 'the lifecycle data of cases, sheets and distinte', make: drawLifecycles },
];
