import { RECOGNISED } from '@respi/knowledge/contract';
import fc from 'fast-check';
import { BUILT_IN_LINES, buildVocabulary, linesWith } from './notions';
import { unsaidIn } from './explain-match';
import { readSearch, saysNothing } from './read-search';
import { buildSpelling } from './spelling';
import { SUBJECT_RULES } from './subjects';

const vocabulary = buildVocabulary(BUILT_IN_LINES);
const spelling = buildSpelling(vocabulary.words);

describe('reading a search', () => {
  it('takes words that say one notion together, with the other ways to say it', () => {
    const { pieces } = readSearch('pds scaduto', vocabulary, spelling);
    expect(pieces.map(({ said }) => said)).toEqual(['pds', 'scaduto']);
    expect(pieces[0]?.ways).toEqual(expect.arrayContaining(['permesso di soggiorno', 'titolo']));
    const own = buildVocabulary(linesWith([{ notion: 'rinnovo', ways: null }]));
    expect(readSearch('proroga', own, null).pieces).toEqual([{ said: 'proroga', ways: [] }]);
  });

  it('says what a new line joins in the ways of the old one too', () => {
    const joined = linesWith([{ notion: 'tasso', ways: ['tassoprova', 'ricongiungimento familiare'] }]);
    const [piece] = readSearch('tassoprova', buildVocabulary(joined), null).pieces;
    const ofOldLine = readSearch('ricongiungimento familiare', vocabulary, null).pieces[0]?.ways ?? [];
    expect(ofOldLine.length).toBeGreaterThan(1);
    expect(piece?.ways).toEqual(expect.arrayContaining(['ricongiungimento familiare', ...ofOldLine]));
  });

  it('keeps what stands in quotes, and corrects it never', () => {
    const { phrases, corrected } = readSearch('rinovo "nula osta"', vocabulary, spelling);
    expect(phrases).toEqual(['nula osta']);
    expect(corrected).toEqual({ from: 'rinovo "nula osta"', to: 'rinnovo "nula osta"' });
  });

  it('has an end whatever is written, and is the same read twice', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 10_000 }), (text) => {
        const read = readSearch(text, vocabulary, spelling);
        expect(read.pieces.length).toBeLessThanOrEqual(16);
        expect(read.phrases.length).toBeLessThanOrEqual(16);
        expect(read.pieces.flatMap(({ ways }) => ways).length).toBeLessThanOrEqual(48);
        expect(readSearch(text, vocabulary, spelling).words).toBe(read.words);
        // "™" is two letters to whoever reads it.
        if (!/[\p{L}\p{N}]/u.test(text.normalize('NFKD'))) expect(read.pieces).toEqual([]);
      }),
    ));

  it('says nothing by signs and empty words', () => {
    for (const text of ['', '🙂', 'e il la di', '""'])
      expect(saysNothing(readSearch(text, vocabulary, null))).toBe(true);
  });
});

it.each(['procedure', 'permit'] as const)('lets people filter by every %s that the rules know', (family) => {
  const codes = SUBJECT_RULES.filter((rule) => rule.family === family).map(({ code }) => code);
  expect([...RECOGNISED[family]].sort()).toEqual([...new Set(codes)].sort());
});

it('tells which words no sheet that was found says, in whatever way', () => {
  const search = readSearch('pds scaduto avvocato', vocabulary, null);
  const content = {
    ...{ question: 'Come si rinnova il permesso di soggiorno?', shortAnswer: 'Con il kit postale.' },
    ...{ steps: [], documents: ['Il permesso scaduto'], legalRefs: [], tags: [] },
  };
  expect(unsaidIn(search, [content])).toEqual(['avvocato']);
  expect(unsaidIn(search, [content, { ...content, steps: ['Sentire un avvocato'] }])).toEqual([]);
  expect(unsaidIn(search, [])).toEqual([]);
});
