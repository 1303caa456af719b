import { articleActions } from './article-actions';
import { findInArticle } from './personal-data';

const refused = (...args: Parameters<typeof findInArticle>) =>
  findInArticle(...args)
    .filter((finding) => finding.refused)
    .map(({ field, kind }) => `${field} ${kind}`);

it('refuses identifiers wherever they stand, and says in which field', () => {
  expect(
    refused({
      title: 'Avviso',
      summary: 'Scrivere a mario.prova@example.org',
      blocks: [
        { kind: 'list', items: ['Orari', 'Codice RSSMRA80A01H501U'] },
        { kind: 'link', text: 'Modulo', href: 'https://www.example.org/?cf=RSSMRA80A01H501U' },
      ],
    }),
  ).toEqual(['summary email', 'blocks.0.items.1 codice_fiscale', 'blocks.1.href codice_fiscale']);
});

it('shows what may be a name, and lets the number of a page be', () => {
  const found = findInArticle({
    title: 'Incontro',
    summary: 'Ne parla il signor Mario Bianchi.',
    blocks: [{ kind: 'link', text: 'Circolare', href: 'https://www.example.org/node/3331234567' }],
  });
  expect(found.filter((each) => each.refused)).toEqual([]);
  expect(found).toContainEqual(expect.objectContaining({ field: 'summary', kind: 'name' }));
});

it.each([
  ['draft', 1, null, ['edit', 'publish', 'archive']],
  ['published', 2, 2, ['edit', 'archive']],
  ['published', 3, 2, ['edit', 'publish', 'archive']],
  ['archived', 2, null, ['edit', 'publish']],
] as const)('offers for %s, version %s of %s: %j', (state, contentVersion, publishedVersion, actions) => {
  expect(articleActions({ state, contentVersion, publishedVersion })).toEqual(actions);
});
