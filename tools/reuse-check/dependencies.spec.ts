import { isCompatible, unknownLicences } from './dependencies';

describe('the licences of dependencies', () => {
  it('may be a choice with one good end', () => {
    expect(isCompatible('(MIT OR GPL-3.0-only)')).toBe(true);
    expect(isCompatible('(MIT AND GPL-3.0-only)')).toBe(false);
    expect(isCompatible('')).toBe(false);
  });

  it('are looked at only in what we ship', () => {
    const packages = {
      '': {},
      'node_modules/a': { license: 'SSPL-1.0' },
      'node_modules/b': { license: 'X', dev: true },
    };
    expect(unknownLicences({ packages })).toEqual(['a: SSPL-1.0']);
  });
});
