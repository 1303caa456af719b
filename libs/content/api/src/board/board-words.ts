import type { NetworkCipher } from '@respi/shared/api-platform';

type Part = 'title' | 'text';

export function sealWords(
  cipher: NetworkCipher,
  id: string,
  words: Readonly<Record<Part, string>>,
): Record<Part, Buffer> {
  return {
    title: cipher.seal(words.title, context('title', id)),
    text: cipher.seal(words.text, context('text', id)),
  };
}

export function openWord(
  cipher: NetworkCipher,
  row: { readonly id: string } & Readonly<Record<Part, Buffer>>,
  part: Part,
): string {
  return cipher.open(row[part], context(part, row.id));
}

function context(part: Part, id: string): string {
  return `board_post.${part}:${id}`;
}
