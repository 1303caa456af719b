import type { Api } from '@respi/shared/api-client';
import { checklistForm, itemForm, itemsBody } from './checklist-form';
import { SheetChoice } from './sheet-choice';

const found = (slug: string, question: string, more: object = {}) => ({
  ...{ slug, question, state: 'published', audience: 'pubblica' },
  ...more,
});

describe('the sheet that explains a document of a list', () => {
  const choice = () => {
    const items = [
      found('rinnovo', 'Come si rinnova?'),
      found('rinnovo-2', 'Come si rinnova?'),
      found('interna', 'Che cosa fa lo sportello?', { audience: 'rete' }),
      found('vecchia', 'Che cosa valeva prima?', { state: 'superseded' }),
    ];
    const api = {
      post: () => Promise.resolve({ items, nextCursor: null }),
      get: (path: string) =>
        path === '/networks/cuneo/faq/rinnovo'
          ? Promise.resolve({ slug: 'rinnovo', question: 'Come si rinnova?' })
          : Promise.reject(new Error('none')),
    };
    return new SheetChoice(api as unknown as Api, 'cuneo');
  };
  const sent = (sheets: SheetChoice, written: string) => {
    const form = checklistForm();
    form.controls.items.push(itemForm({ name: 'Passaporto', sheet: written }));
    return itemsBody(form, (text) => sheets.slugOf(text))[0]?.sheet;
  };

  it('is offered by its question among those that everybody reads, and sent by its address', async () => {
    const sheets = choice();
    const offers = await sheets.find('rinnovo');
    expect(offers.map(({ value }) => value)).toEqual(['Come si rinnova?', 'Come si rinnova? (rinnovo-2)']);
    expect(sent(sheets, 'Come si rinnova?')).toBe('rinnovo');
    expect(sent(sheets, 'Come si rinnova? (rinnovo-2)')).toBe('rinnovo-2');
    expect(sent(sheets, '  ')).toBeNull();
  });

  it('stands in the field by its question again; one that is gone by its address', async () => {
    const sheets = choice();
    expect(await sheets.questionOf('rinnovo')).toBe('Come si rinnova?');
    expect(await sheets.questionOf('non-c-e-piu')).toBe('non-c-e-piu');
    expect(sent(sheets, 'Come si rinnova?')).toBe('rinnovo');
  });

  it('is none where words stand that no sheet has; an address may be pasted', () => {
    const sheets = choice();
    expect(sheets.isUnknown('Qualcosa sul rinnovo')).toBe(true);
    expect(sheets.isUnknown('rinnovo-permesso')).toBe(false);
    expect(sheets.isUnknown('')).toBe(false);
  });
});
