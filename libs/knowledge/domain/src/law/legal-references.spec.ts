import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { articlesInWords, articlesTyped, citationsOf, concerns, inOrderOfArticles, titleOfAct } from './index';

/** `dlgs-286-1998 5,9` */
const said = (...references: string[]): string[] =>
  citationsOf(references).map(({ act, articles }) => [act, articles.join(',')].join(' ').trim());

describe('a printed reference', () => {
  it.each([
    ['D.Lgs. 286/1998 art. 5 c. 4', ['dlgs-286-1998 5']],
    ['L. 241/1990 artt. 2 e 10-bis', ['l-241-1990 2,10-bis']],
    ['D.P.R. 394/1999 artt. 9 e 13', ['dpr-394-1999 9,13']],
    ['D.L. 146/2025 conv. L. 179/2025', ['dl-146-2025', 'l-179-2025']],
    ['D.Lgs. 286/1998 art. 29 cc. 7-8', ['dlgs-286-1998 29']],
    ['D.Lgs. 286/1998 artt. 5 c. 2, 29 e 30', ['dlgs-286-1998 5,29,30']],
    ['D.Lgs. 286/1998 artt. 5 cc. 2 e 3, 29 e 30', ['dlgs-286-1998 5,29,30']],
    ['D.Lgs. 286/1998 artt. 28 e 29 c. 3', ['dlgs-286-1998 28,29']],
    ['D.Lgs. 286/1998 art. 9 c. 2-bis', ['dlgs-286-1998 9']],
    ['L. 91/1992 artt. 9, 9.1 e 9-bis', ['l-91-1992 9,9-bis,9.1']],
    ['L. 91/1992 artt. 4 c. 2 e 10', ['l-91-1992 4,10']],
    ['D.P.R. 223/1989 artt. 7 c. 3 e 11', ['dpr-223-1989 7,11']],
    ['D.Lgs. 286/1998 artt. 28-30', ['dlgs-286-1998 28,29,30']],
    ['D.M. 4 giugno 2010', ['dm-2010-06-04']],
    ['D.M. Interno 4 giugno 2010', ['dm-2010-06-04']],
    ['D.M. Sanità 5 luglio 1975', ['dm-1975-07-05']],
    ["Direttiva del Ministro dell'Interno 5/8/2006", ['direttiva-2006-08-05']],
    ['Reg. UE 2016/399', ['reg-ue-2016-399']],
    ['D.Lgs. 150/2011', ['dlgs-150-2011']],
    ['art. 5, comma 4, del d.lgs. n. 286/98', ['dlgs-286-1998 5']],
    ['decreto legislativo 25 luglio 1998, n. 286, articolo 5', ['dlgs-286-1998 5']],
    ['legge n. 241 del 7 agosto 1990 art. 10 bis', ['l-241-1990 10-bis']],
    ['DPR 394/1999, art 9 lett. b)', ['dpr-394-1999 9']],
    ['Prassi della Questura', []],
    ['art. 5 del testo unico', []],
    ['Telefonare al 112 entro il 30/6/2026', []],
  ])('%s', (reference, cited) => {
    expect(said(reference)).toEqual(cited);
  });

  it('is read in every sheet of the demo; what names no act stays words', () => {
    const file = JSON.parse(readFileSync('tools/demo/data/faq.json', 'utf8')) as { faq: { legal_refs: string[] }[] };
    const references = file.faq.flatMap(({ legal_refs }) => legal_refs);
    expect(references.filter((reference) => citationsOf([reference]).length === 0)).toEqual(['Prassi della Questura']);
    // Whoever prints "art." means one: none may be lost.
    const lost = references.filter(
      (text) => text.includes('art') && citationsOf([text]).every((c) => c.articles.length === 0),
    );
    expect(lost).toEqual([]);
  });

  it('is the same act however it is printed, and one act of several lines', () => {
    expect(said('D.Lgs. 286/1998 art. 5', 'd.lgs. n. 286/98 art. 9', 'L. 241/1990 art. 2')).toEqual([
      'dlgs-286-1998 5,9',
      'l-241-1990 2',
    ]);
    expect(said('D.Lgs. 286/1998 art. 5', 'D.Lgs. 286/1998')).toEqual(['dlgs-286-1998']);
    expect(citationsOf(['decreto legislativo 286/98'])[0]?.label).toBe('D.Lgs. 286/1998');
    expect(titleOfAct('dlgs-286-1998')).toBe('Testo unico sull’immigrazione');
    expect(titleOfAct('l-1-2026')).toBeNull();
  });

  it('is understood whichever way round, for any act and any articles', () => {
    const article = fc
      .tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom('', '-bis', '-ter', '-quater'))
      .map(([number, suffix]) => `${number}${suffix}`);
    const kinds = fc.constantFrom(
      ['D.Lgs.', 'dlgs'],
      ['L.', 'l'],
      ['D.P.R.', 'dpr'],
      ['D.L.', 'dl'],
      ['legge n.', 'l'],
    );
    fc.assert(
      fc.property(
        kinds,
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1950, max: 2049 }),
        fc.uniqueArray(article, { minLength: 1, maxLength: 6 }),
        ([printed, code], number, year, articles) => {
          const sorted = [...articles].sort(inOrderOfArticles);
          const words = `${articles.length > 1 ? 'artt.' : 'art.'} ${articlesInWords(articles)}`;
          for (const text of [`${printed} ${number}/${year} ${words}`, `${words} ${printed} ${number}/${year}`]) {
            const [cited, ...more] = citationsOf([text]);
            expect(more).toEqual([]);
            expect(cited).toMatchObject({ act: `${code}-${number}-${year}`, articles: sorted });
          }
          expect(articlesTyped(articlesInWords(articles))).toEqual(sorted);
        },
      ),
    );
  });

  it('never fails, and cites only what fits an address', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 5 }), (references) => {
        for (const { act } of citationsOf(references)) expect(act).toMatch(/^[a-z][a-z0-9-]{1,63}$/);
      }),
    );
  });
});

describe('articles that somebody types', () => {
  it('are read with and without words between them', () => {
    expect(articlesTyped('5, 9-bis e 10')).toEqual(['5', '9-bis', '10']);
    expect(articlesTyped('art. 5')).toEqual(['5']);
    expect(articlesTyped('artt. 5 bis, 4')).toEqual(['4', '5-bis']);
    expect(articlesTyped('28-30')).toEqual(['28', '29', '30']);
    expect(articlesTyped('')).toEqual([]);
  });

  it('are not guessed where something else stands between them', () => {
    expect(articlesTyped('5 c. 4')).toBeNull();
    expect(articlesTyped('tutto il capo II')).toBeNull();
  });
});

describe('a change', () => {
  it('concerns who cites the act as a whole, and everybody when it names no article', () => {
    expect(concerns(['5'], ['5', '9'])).toBe(true);
    expect(concerns(['5'], ['5-bis'])).toBe(false);
    expect(concerns(['5'], [])).toBe(true);
    expect(concerns([], ['9'])).toBe(true);
  });
});
