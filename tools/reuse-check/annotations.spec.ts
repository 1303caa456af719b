import { annotationOf, licenceProblems, matches, readAnnotations } from './annotations';

const annotations = readAnnotations(`
version = 1
[[annotations]]
path = ["**.ts", "**.md"]
SPDX-FileCopyrightText = "us"
SPDX-License-Identifier = "EUPL-1.2"

[[annotations]]
path = "libs/theirs/**"
SPDX-FileCopyrightText = "them"
SPDX-License-Identifier = "MIT"
`);

describe('the licence check', () => {
  it('knows that one star stays in its folder and two do not', () => {
    expect(matches('docs/*.md', 'docs/a.md')).toBe(true);
    expect(matches('docs/*.md', 'docs/adr/a.md')).toBe(false);
    expect(matches('**.md', 'docs/adr/a.md')).toBe(true);
  });

  it('lets the last rule decide', () => {
    expect(annotationOf('libs/theirs/a.ts', annotations)?.licence).toBe('MIT');
  });

  it('finds the font that nobody owns', () => {
    expect(licenceProblems(['a.ts', 'font.woff2'], annotations, ['EUPL-1.2', 'MIT'])).toEqual([
      expect.stringContaining('font.woff2: no rule'),
    ]);
  });

  it('finds the licence whose text is missing', () => {
    expect(licenceProblems(['libs/theirs/a.ts'], annotations, ['EUPL-1.2'])).toEqual([
      expect.stringContaining('LICENSES/MIT.txt is missing'),
    ]);
  });
});
