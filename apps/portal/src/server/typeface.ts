import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The letters that every page begins with; the others come when a page wants them. */
const FIRST_LETTERS = /^titillium-web-latin-(?:400|600)-normal-\w+\.woff2$/;
/** Written in letters that the typeface has not: the device has its own. */
const OTHER_LETTERS = /<html\b[^>]*\slang="(?:ar|uk)"/;
const END_OF_HEAD = '</head>';

/** Links that ask for the letters along with the page, so that they are there when it is drawn. @param folder of the built files */
export function typefaceLinks(folder: string): string {
  return readdirSync(join(folder, 'media'))
    .filter((name) => FIRST_LETTERS.test(name))
    .sort()
    .map((name) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/media/${name}">`)
    .join('');
}

export function withTypeface(html: string, links: string): string {
  return OTHER_LETTERS.test(html) ? html : html.replace(END_OF_HEAD, () => links + END_OF_HEAD);
}
