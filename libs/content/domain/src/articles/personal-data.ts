import { NOBODY_LINKED, findPersonalData } from '@respi/shared/personal-data';
import type { Block } from '@respi/content/contract';

interface Words {
  readonly title: string;
  readonly summary: string;
  readonly blocks: readonly Block[];
}

export interface FoundInText {
  readonly field: string;
  readonly kind: string;
  readonly excerpt: string;
  /** A complete identifier: nobody can answer for it. A name may be that of an office, an address may be where a counter is. */
  readonly refused: boolean;
}

/** What looks like personal data in a text that is going to be read by many, field by field. */
export function findInArticle({ title, summary, blocks }: Words): FoundInText[] {
  return [
    ...findInField('title', title),
    ...findInField('summary', summary),
    ...blocks.flatMap((block, index) => findInBlock(block, `blocks.${index}`)),
  ];
}

export function findInField(field: string, text: string): FoundInText[] {
  return findPersonalData(text, NOBODY_LINKED).map(({ kind, excerpt, justifiable }) => ({
    field,
    kind,
    excerpt,
    refused: !justifiable && kind !== 'name' && kind !== 'address',
  }));
}

/** Of an address only what is one whatever stands around it: most numbers there are those of pages. */
const IN_ADDRESSES = ['codice_fiscale', 'email', 'iban'];

function findInBlock(block: Block, path: string): FoundInText[] {
  if (block.kind === 'list') return block.items.flatMap((item, index) => findInField(`${path}.items.${index}`, item));
  const found = findInField(`${path}.text`, block.text);
  if (block.kind !== 'link') return found;
  return [...found, ...findInField(`${path}.href`, block.href).filter(({ kind }) => IN_ADDRESSES.includes(kind))];
}
