import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { typefaceLinks, withTypeface } from './typeface';

describe('the letters of a page', () => {
  it('are asked for along with it: the two that every page begins with', () => {
    const folder = mkdtempSync(join(tmpdir(), 'respi-letters-'));
    mkdirSync(join(folder, 'media'));
    const built = [
      'latin-400-normal-AAAA1111.woff2',
      'latin-ext-400-normal-BBBB2222.woff2',
      'latin-700-normal-C.woff2',
    ];
    for (const name of built) writeFileSync(join(folder, 'media', `titillium-web-${name}`), '');
    expect(typefaceLinks(folder)).toBe(
      '<link rel="preload" as="font" type="font/woff2" crossorigin href="/media/titillium-web-latin-400-normal-AAAA1111.woff2">',
    );
    rmSync(folder, { recursive: true });
  });

  it('are not asked for where the page is written in others', () => {
    const page = (language: string): string => `<html lang="${language}"><head></head><body></body></html>`;
    expect(withTypeface(page('sq'), '<link>')).toContain('<link></head>');
    expect(withTypeface(page('ar'), '<link>')).toBe(page('ar'));
    expect(withTypeface(page('uk'), '<link>')).toBe(page('uk'));
  });
});
