/**
 * What can be checked of docker/ without an engine: that it speaks of things that exist. A renamed entry point or
 * environment variable would otherwise be found by whoever deploys.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_ENTRIES } from '../build/node-entry';
import { VARIABLE_NAMES } from '../launcher/src/configuration';

const ROOT = join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const dockerfile = read('docker/Dockerfile');
const compose = read('docker/compose.yaml');

/** The lines below `  name:` of compose's services, up to the next one. */
function service(name: string): string {
  const [, body = ''] = new RegExp(`^ {2}${name}:\\n((?: {4}.*\\n|\\n|  #.*\\n)+)`, 'm').exec(compose) ?? [];
  return body;
}

const names = (text: string): string[] => [...text.matchAll(/^\s+([A-Z][A-Z_]+):/gm)].map(([, name = '']) => name);

const ENTRY_POINTS: Record<string, string | undefined> = {
  ...Object.fromEntries(Object.keys(NODE_ENTRIES).map((name) => [name, `dist/${name}/main.js`])),
  portal: 'dist/portal/server/server.mjs',
};

describe('the images', () => {
  it.each(['api', 'worker', 'portal'] as const)('have a target %s that starts what the build makes', (target) => {
    const [, stage = ''] = dockerfile.split(new RegExp(`^FROM runtime AS ${target}$`, 'm'));
    const [, command] = /^CMD \[(.+)\]$/m.exec(stage) ?? [];
    expect(command).toContain(`"${ENTRY_POINTS[target] ?? 'no entry point'}"`);
  });

  it('run nothing that the build does not make', () => {
    const started = [...(dockerfile + compose).matchAll(/dist\/\w+\/[\w/]+\.m?js/g)].map(([path]) => path);
    expect(Object.values(ENTRY_POINTS)).toEqual(expect.arrayContaining([...new Set(started)]));
  });

  it('do not run as root', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});

describe('the composition', () => {
  it('sets only variables that ReSPI reads', () => {
    const application = compose.slice(compose.indexOf('x-application'), compose.indexOf('services:'));
    const set = [application, service('migrate'), service('api'), service('worker')].flatMap(names);
    expect(set.length).toBeGreaterThan(10);
    expect(VARIABLE_NAMES).toEqual(expect.arrayContaining([...new Set(set)]));
  });

  it('gives the portal no secret and no database', () => {
    expect(names(service('portal'))).toEqual(['NODE_ENV', 'PORT', 'HOST', 'PUBLIC_URL', 'API_URL']);
    expect(service('portal')).not.toContain('*application');
  });

  it('lets only the migration know the owner of the tables', () => {
    for (const each of ['api', 'worker', 'portal']) expect(service(each)).not.toContain('OWNER');
    expect(service('migrate')).toContain('DATABASE_OWNER_URL');
  });

  it('publishes ports on this machine only', () => {
    const published = [...compose.matchAll(/^\s+- '([\d.:]+)'$/gm)].map(([, port = '']) => port);
    expect(published.length).toBeGreaterThan(0);
    for (const port of published) expect(port).toMatch(/^127\.0\.0\.1:/);
  });
});

describe('the roles of the image', () => {
  it('are those of the embedded server', () => {
    const embedded = read('tools/embedded-postgres/src/prepare-database.ts');
    const prepare = read('docker/postgres/prepare.sh');
    const extensions = /EXTENSIONS = \[([^\]]+)\]/.exec(embedded)?.[1]?.match(/\w+/g) ?? [];
    expect(extensions.length).toBeGreaterThan(0);
    for (const extension of extensions) expect(prepare).toContain(`create extension if not exists ${extension} `);
    const grants = (text: string): (string | undefined)[] =>
      [...text.matchAll(/grant (\w+) on (\w+)/g)].map(([grant]) => grant);
    expect(grants(prepare)).toEqual(grants(embedded));
    for (const role of ['respi_owner', 'respi_app', 'respi_queue']) {
      expect(embedded).toContain(`'${role}'`);
      expect(prepare).toContain(`create role ${role} with login nosuperuser nobypassrls`);
    }
  });
});
