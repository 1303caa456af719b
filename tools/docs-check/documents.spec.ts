import { join } from 'node:path';
import { documentsOf, missingPaths, namedPaths } from './named-paths';
import { awaitedPictures } from './guide-pictures';

const ROOT = join(__dirname, '..', '..');

describe('the documents', () => {
  it.each(documentsOf(ROOT))('%s names only files that exist', (file) => {
    const awaited = awaitedPictures(ROOT).map((picture) => `${file}: ${picture}`);
    expect(missingPaths(ROOT, file).filter((missing) => !awaited.includes(missing))).toEqual([]);
  });

  it('are found, the ones in folders too', () => {
    expect(documentsOf(ROOT)).toEqual(
      expect.arrayContaining(['README.it.md', 'docs/house.md', 'docs/adr/0001-house.md']),
    );
  });

  it('are refused where they name a file that is gone', () => {
    const text = 'See `libs/shared/kernel/src/gone.ts`, [this](gone.md) and tools/lint/{run,gone}.ts.';
    expect(missingPaths(ROOT, 'docs/house.md', text)).toEqual([
      'docs/house.md: libs/shared/kernel/src/gone.ts',
      'docs/house.md: tools/lint/gone.ts',
      'docs/house.md: docs/gone.md',
    ]);
  });

  it('may speak of a place in general, and of addresses', () => {
    expect(
      namedPaths('README.md', 'libs/<context>/api, docs/*.md, [a](https://a.example), `@respi/shared/ui`'),
    ).toEqual([]);
  });
});
