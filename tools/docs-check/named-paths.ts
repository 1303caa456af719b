import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Folders whose files a document may name; what is built or made at a start is not there on a fresh clone. */
const NAMED = /(?<![\w/.@-])(?:apps|libs|tools|docs|docker)\/[\w./{},-]+/g;
const LINK = /!?\[[^\]]*\]\((?!https?:|#|mailto:)([^)#\s]+)/g;

/** Every document that people read, relative to `root`. */
export function documentsOf(root: string): string[] {
  return ['README.md', 'README.it.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/**/*.md', { cwd: root })]
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** Files and folders that a document names, relative to the root: whole paths anywhere, and the targets of links. */
export function namedPaths(file: string, text: string): string[] {
  const paths = [...text.matchAll(NAMED)]
    // a place in general (`libs/<context>/...`), not a file
    .filter(({ index, 0: path }) => text[index + path.length] !== '<' && text[index + path.length] !== '*')
    .flatMap(([path]) => alternatives(path.replace(/[.,]+$/, '')));
  const links = [...text.matchAll(LINK)].map(([, target = '']) => normalize(join(dirname(file), target)));
  return [...new Set([...paths, ...links])];
}

/** `a/{b,c}.ts` is two paths. */
function alternatives(path: string): string[] {
  const group = /\{([^{}]*)\}/.exec(path);
  if (!group) return [path];
  return (group[1] ?? '').split(',').flatMap((choice) => alternatives(path.replace(group[0], choice)));
}

/** `file: path` for each path that a document names and nobody finds. */
export function missingPaths(root: string, file: string, text = readFileSync(join(root, file), 'utf8')): string[] {
  return namedPaths(file, text)
    .filter((path) => !existsSync(join(root, path)))
    .map((path) => `${file}: ${path}`);
}
