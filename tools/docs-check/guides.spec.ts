import { globSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES } from '@respi/identity/contract';
import { guidePictures, shownPictures } from './guide-pictures';

const ROOT = join(__dirname, '..', '..');

describe('the pictures of the guides', () => {
  const pictures = guidePictures(ROOT);

  it('are each shown by a guide, and each that is shown is in the manifest', () => {
    expect([...new Set(shownPictures(ROOT))].sort()).toEqual(pictures.map(({ name }) => name).sort());
  });

  it('are of roles that exist', () => {
    const roles = pictures.map(({ role }) => role).filter((role) => role !== null);
    expect(ROLES).toEqual(expect.arrayContaining(roles));
  });

  it('are no others than those of the manifest', () => {
    const files = globSync('docs/guide/img/*.png', { cwd: ROOT }).map((file) =>
      file.replace(/^.*[\\/](.+)\.png$/, '$1'),
    );
    expect(pictures.map(({ name }) => name)).toEqual(expect.arrayContaining(files));
  });
});
