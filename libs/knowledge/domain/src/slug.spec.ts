import fc from 'fast-check';
import { slugOf } from './slug';

describe('the address of a sheet', () => {
  it.each([
    ['Quando e come si chiede il rinnovo del permesso di soggiorno?', 'come-chiede-rinnovo-permesso-soggiorno'],
    [
      "Che cos'è il certificato di idoneità alloggiativa e quando serve?",
      'cos-certificato-idoneita-alloggiativa-serve',
    ],
    ['Ho perso il lavoro: il permesso è ancora valido?', 'perso-lavoro-permesso-ancora-valido'],
    ['Chi è?', 'chi-e'],
    ['ما هو؟', 'scheda'],
    ['Chi è Đorđe Łukasz Ørsted?', 'dorde-lukasz-orsted'],
    ['', 'scheda'],
  ])('%s', (question, slug) => expect(slugOf(question)).toBe(slug));

  it('is always one path segment, short, and the same for the same question', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (question) => {
        expect(slugOf(question)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(slugOf(question).length).toBeLessThanOrEqual(80);
        expect(slugOf(question)).toBe(slugOf(question));
      }),
    );
  });

  it('takes the next number when it is in use', () => {
    const used = new Set(['rinnovo', 'rinnovo-2']);
    expect(slugOf('Rinnovo', (slug) => used.has(slug))).toBe('rinnovo-3');
  });
});
