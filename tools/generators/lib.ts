import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

export const CONTEXT_LIB_TYPES = ['contract', 'domain', 'api', 'feature'] as const;
export type LibType = (typeof CONTEXT_LIB_TYPES)[number];

/** Where code of a type may run; the options of the compiler go by its folder (tsconfig.node.json, tsconfig.web.json). */
const PLATFORM: Record<LibType, 'any' | 'node' | 'web'> = {
  contract: 'any',
  domain: 'any',
  api: 'node',
  feature: 'web',
};

export function isLibType(word: string): word is LibType {
  return (CONTEXT_LIB_TYPES as readonly string[]).includes(word);
}

export interface LibSpec {
  /** folder under libs/, also the `scope:` tag */
  context: string;
  type: LibType;
  /** false: the index is somebody else's to write */
  withIndex?: boolean;
}

/** Returns the files made, relative to the root. */
export function makeLib({ context, type, withIndex = true }: LibSpec, root = ROOT): string[] {
  const spec: ProjectSpec = {
    folder: `libs/${context}/${type}`,
    tags: [`scope:${context}`, `type:${type}`, `platform:${PLATFORM[type]}`],
    importName: `@respi/${context}/${type}`,
    withIndex,
  };
  return makeProject(spec, root);
}

export interface ProjectSpec {
  folder: string;
  tags: string[];
  /** left out for an application: nobody imports one */
  importName?: string;
  withIndex: boolean;
}

export function makeProject(spec: ProjectSpec, root = ROOT): string[] {
  const up = relative(join(root, spec.folder), root);
  const made: string[] = [];
  const write = (file: string, text: string): void => {
    const path = join(root, spec.folder, file);
    if (existsSync(path)) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    made.push(join(spec.folder, file));
  };

  write(
    'project.json',
    json({
      $schema: `${up}/node_modules/nx/schemas/project-schema.json`,
      name: spec.folder.replace(/^(libs|apps)\//, '').replaceAll('/', '-'),
      projectType: spec.importName ? 'library' : 'application',
      sourceRoot: `${spec.folder}/src`,
      tags: spec.tags,
    }),
  );
  if (spec.importName) {
    if (spec.withIndex) write('src/index.ts', 'export {};\n');
    if (addPath(root, spec.importName, `./${spec.folder}/src/index.ts`))
      made.push(`tsconfig.base.json: ${spec.importName}`);
  }
  return made;
}

/** One explicit line a lib, sorted: a wildcard would let an import reach past the index. */
function addPath(root: string, name: string, target: string): boolean {
  const file = join(root, 'tsconfig.base.json');
  const config = JSON.parse(readFileSync(file, 'utf8')) as { compilerOptions: { paths: Record<string, string[]> } };
  const { paths } = config.compilerOptions;
  if (paths[name]) return false;
  paths[name] = [target];
  config.compilerOptions.paths = Object.fromEntries(Object.entries(paths).sort(([a], [b]) => a.localeCompare(b)));
  writeFileSync(file, json(config));
  return true;
}

/** The shape prettier gives these files: short arrays stay on one line. */
function json(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(
    /\[\n\s+((?:"[^"\n]*"(?:,\n\s+)?)+)\n\s+\]/g,
    (whole: string, inner: string) => {
      const line = `[${inner.replace(/,\n\s+/g, ', ')}]`;
      return line.length <= 90 ? line : whole;
    },
  );
  return `${text}\n`;
}
