import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLib } from './lib';

describe('a generated lib', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'respi-generate-'));
    writeFileSync(join(root, 'tsconfig.base.json'), '{ "compilerOptions": { "paths": { "@respi/z/api": ["./z"] } } }');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const json = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

  it('has the tags that the boundary rules read, and one import name', () => {
    makeLib({ context: 'content', type: 'api' }, root);
    expect(json('libs/content/api/project.json')).toMatchObject({
      name: 'content-api',
      tags: ['scope:content', 'type:api', 'platform:node'],
    });
    expect(json('tsconfig.base.json')).toEqual({
      compilerOptions: {
        paths: { '@respi/content/api': ['./libs/content/api/src/index.ts'], '@respi/z/api': ['./z'] },
      },
    });
  });

  it('leaves what is there as it is', () => {
    makeLib({ context: 'content', type: 'domain' }, root);
    writeFileSync(join(root, 'libs/content/domain/src/index.ts'), 'export const mine = 1;\n');
    expect(makeLib({ context: 'content', type: 'domain' }, root)).toEqual([]);
    expect(readFileSync(join(root, 'libs/content/domain/src/index.ts'), 'utf8')).toContain('mine');
  });
});
