import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One screenshot of the guides. The end-to-end run in the browser makes it; nobody draws it by hand. */
export interface GuidePicture {
  /** File name without ending, in docs/guide/img. */
  readonly name: string;
  /** Page to open, below `/{network}/it`. */
  readonly page: string;
  /** Role of the demo account that opens it; null: nobody is signed in. */
  readonly role: string | null;
  /** What must be seen in it. */
  readonly shows: string;
}

const FOLDER = 'docs/guide';

export function guidePictures(root: string): GuidePicture[] {
  const manifest = readFileSync(join(root, FOLDER, 'img/manifest.json'), 'utf8');
  return (JSON.parse(manifest) as { pictures: GuidePicture[] }).pictures;
}

/** Paths of the pictures that the end-to-end run makes: a guide may show one before its first run. */
export function awaitedPictures(root: string): string[] {
  return guidePictures(root).map(({ name }) => `${FOLDER}/img/${name}.png`);
}

/** Names of the pictures that the guides show. */
export function shownPictures(root: string): string[] {
  return globSync(`${FOLDER}/*.md`, { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/!\[[^\]]+\]\(img\/([\w-]+)\.png\)/g)].map(
      ([, name = '']) => name,
    ),
  );
}
