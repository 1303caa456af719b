import fc from 'fast-check';
import { SENTENCE_AT_MOST, WORD_AT_MOST, readabilityOf } from './readability';

describe('how easily a text reads', () => {
  it('is the Gulpease index', () => {
    // Four words, fourteen letters, one sentence: 89 + (300 - 140) / 4 = 129, which is 100 at most.
    expect(readabilityOf(['Devi andare in posta.']).gulpease).toBe(100);
    // Twelve words, 72 letters, one sentence: 89 + (300 - 720) / 12 = 54.
    const twelve = Array.from({ length: 12 }, () => 'parola').join(' ');
    expect(readabilityOf([`${twelve}.`])).toMatchObject({ words: 12, letters: 72, sentences: 1, gulpease: 54 });
  });

  it('of nothing is nothing', () => {
    expect(readabilityOf(['', ' … '])).toMatchObject({ gulpease: null, words: 0, sentences: 0 });
  });

  it('takes a line for a sentence, and a point inside one for none', () => {
    expect(readabilityOf(['Prenota lo sportello', 'Porta il passaporto']).sentences).toBe(2);
    expect(readabilityOf(['Costa 30.46 euro. Paghi in posta.']).sentences).toBe(2);
    expect(readabilityOf(['Vedi il D.Lgs. 286 del 1998.']).sentences).toBeLessThanOrEqual(2);
  });

  it('names what is too long', () => {
    const sentence = Array.from({ length: SENTENCE_AT_MOST + 1 }, () => 'va').join(' ');
    const read = readabilityOf([`${sentence}.`, 'Il ricongiungimento. RICONGIUNGIMENTO.']);
    expect(read.longSentences).toEqual([`${sentence}.`]);
    expect(read.longWords).toEqual(['ricongiungimento']);
  });

  it('stays between 0 and 100, and gets no easier by a longer word', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const { gulpease } = readabilityOf(texts);
        expect(gulpease === null || (gulpease >= 0 && gulpease <= 100)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: WORD_AT_MOST }), (count, letters) => {
        const index = (length: number) =>
          readabilityOf([Array.from({ length: count }, () => 'a'.repeat(length)).join(' ')]).gulpease ?? 0;
        expect(index(letters + 1)).toBeLessThanOrEqual(index(letters));
      }),
    );
  });
});
