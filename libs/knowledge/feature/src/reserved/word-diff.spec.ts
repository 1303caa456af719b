import { wordDiff } from './word-diff';

describe('wordDiff', () => {
  it('keeps what is the same', () => {
    expect(wordDiff('portare il passaporto', 'portare il passaporto')).toEqual([
      { kind: 'same', text: 'portare il passaporto' },
    ]);
  });

  it('tells what was taken from what was added', () => {
    expect(wordDiff('entro 60 giorni dalla scadenza', 'entro 30 giorni dalla scadenza')).toEqual([
      { kind: 'same', text: 'entro ' },
      { kind: 'taken', text: '60 ' },
      { kind: 'added', text: '30 ' },
      { kind: 'same', text: 'giorni dalla scadenza' },
    ]);
  });

  it('gives both texts back whole', () => {
    const [before, after] = ['a b c d e', 'x b d e f g'];
    const changes = wordDiff(before, after);
    const side = (gone: string): string =>
      changes
        .filter(({ kind }) => kind !== gone)
        .map(({ text }) => text)
        .join('');
    expect(side('added').split(/\s+/).join(' ')).toBe(before);
    expect(side('taken').split(/\s+/).join(' ')).toBe(after);
  });

  it('begins from nothing', () => {
    expect(wordDiff('', 'nuovo testo')).toEqual([{ kind: 'added', text: 'nuovo testo' }]);
    expect(wordDiff('', '')).toEqual([]);
  });
});
