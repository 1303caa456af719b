import { articleBody, articleForm, blocksOf, fillBlocks, slugOfTitle } from './article-form';

it('sends the pieces as they were read, and the lines of a list without the empty ones', () => {
  const form = articleForm();
  fillBlocks(form, [
    { kind: 'heading', text: 'Orari' },
    { kind: 'list', items: ['Lunedì', 'Martedì'] },
    { kind: 'link', text: 'Le schede', href: 'argomenti' },
  ]);
  form.controls.blocks.at(1).controls.items.setValue('Lunedì\n\n  Mercoledì \n');
  expect(blocksOf(form)).toEqual([
    { kind: 'heading', text: 'Orari' },
    { kind: 'list', items: ['Lunedì', 'Mercoledì'] },
    { kind: 'link', text: 'Le schede', href: 'argomenti' },
  ]);
});

it('gives days to news alone', () => {
  const form = articleForm();
  form.patchValue({ shownFrom: '2026-12-01', shownUntil: '' });
  expect(articleBody(form, 'news')).toMatchObject({ shownFrom: '2026-12-01', shownUntil: null });
  expect(articleBody(form, 'page')).toMatchObject({ shownFrom: null, shownUntil: null });
});

it.each([
  ['Orari di agosto: chi è aperto?', 'orari-di-agosto-chi-e-aperto'],
  ['  «Benvenuti» ', 'benvenuti'],
  [`${'a'.repeat(79)} b`, 'a'.repeat(79)],
  ['你好', ''],
])('offers for %s the address %s', (title, slug) => {
  expect(slugOfTitle(title)).toBe(slug);
});
