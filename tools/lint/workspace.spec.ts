/**
 * A folder of libs/ without tags is outside every boundary rule, and nobody would notice. So each lib is held against
 * what its place says: the tags, the import name, one index.
 */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const json = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const folders = (path: string): string[] =>
  readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${path}/${entry.name}`);

/** Shared libs whose type has another name than their folder. */
const TYPE_OF_SHARED: Record<string, string> = {
  'api-platform': 'platform',
  paper: 'platform',
  'personal-data': 'kernel',
};

/** Second entries whose file has a longer name. */
const FILE_OF_ENTRY: Record<string, string> = { '@respi/shared/contract/languages': 'public-languages' };

const libs = folders('libs').flatMap(folders);
const { paths } = (json('tsconfig.base.json') as { compilerOptions: { paths: Record<string, string[]> } })
  .compilerOptions;

describe('every lib', () => {
  it.each(libs)('%s carries the tags of its place', (lib) => {
    const [, scope = '', folder = ''] = lib.split('/');
    const type = (scope === 'shared' ? TYPE_OF_SHARED[folder] : undefined) ?? folder;
    const { tags } = json(`${lib}/project.json`) as { tags: string[] };
    expect(tags).toEqual([`scope:${scope}`, `type:${type}`, expect.stringMatching(/^platform:(any|node|web)$/)]);
  });

  it.each(libs)('%s is imported by one name, through its index', (lib) => {
    expect(paths[lib.replace(/^libs/, '@respi')]).toEqual([`./${lib}/src/index.ts`]);
  });
});

describe('every application', () => {
  it.each(folders('apps'))('%s carries tags', (app) => {
    expect((json(`${app}/project.json`) as { tags: string[] }).tags).toContain('scope:app');
  });
});

describe('every import name', () => {
  it.each(Object.entries(paths))('%s leads to a file of a lib that is there', (name, files) => {
    const [, scope = '', lib = '', entry = 'index'] = name.split('/');
    expect(libs).toContain(`libs/${scope}/${lib}`);
    expect(files).toEqual([`./libs/${scope}/${lib}/src/${FILE_OF_ENTRY[name] ?? entry}.ts`]);
    expect(existsSync(join(ROOT, ...files))).toBe(true);
  });

  it('is the one of a lib, but for the second entries of what public pages and desks load', () => {
    const second = Object.keys(paths).filter((name) => name.split('/').length > 3);
    expect(second.sort()).toEqual([
      '@respi/content/feature/desk',
      '@respi/shared/contract/languages',
      '@respi/shared/ui/reading',
      '@respi/shared/ui/sending',
    ]);
  });
});

describe('a schema that a page brings along', () => {
  it('takes of zod what it uses', () => {
    const files = globSync('libs/*/contract/src/**/*.ts', { cwd: ROOT });
    // `import { z }` holds the whole of zod, with its words in fifty languages: 340 kB in the first load of a desk.
    const whole = files.filter((file) => /^import \{ z \} from 'zod'/m.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(files.length).toBeGreaterThan(0);
    expect(whole).toEqual([]);
  });
});
