import fc from 'fast-check';
import { buildSpelling, oneSlipApart, respelt } from './spelling';

const KNOWN = ['rinnovo', 'permesso', 'cittadinanza', 'ricongiungimento', 'ricevuta', 'diciotto', 'questura'];
const spelling = buildSpelling(KNOWN);

describe('spelling', () => {
  it.each([
    ['rinovo del permeso', 'rinnovo del permesso'],
    ['CITADINANZA', 'cittadinanza'],
    ['ricongiugnimento', 'ricongiungimento'],
    ['riceuta', 'ricevuta'],
    ['dieciotto anni', 'diciotto anni'],
    ['rinnovare i permessi in questuro', 'rinnovare i permessi in questuro'],
    ['un altro paese', 'un altro paese'],
    ['', ''],
  ])('reads %j as %j', (written, meant) => expect(respelt(written, spelling)).toBe(meant));

  it('sees through any one slip that keeps the first letter', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...KNOWN),
        fc.nat(),
        fc.constantFrom('drop', 'double', 'other', 'swap'),
        fc.constantFrom(...Array.from('abcdefghilmnopqrstuvz')),
        (word, place, slip, letter) => {
          const at = 1 + (place % (word.length - 2));
          const rest = word.slice(at + 1);
          const slipped = {
            drop: word.slice(0, at) + rest,
            double: word.slice(0, at) + letter + word.slice(at),
            other: word.slice(0, at) + letter + rest,
            swap: word.slice(0, at) + rest.slice(0, 1) + word.slice(at, at + 1) + rest.slice(1),
          }[slip];
          expect(slipped === word || oneSlipApart(slipped, word)).toBe(true);
          // A slip may leave the stem as it was, or end up in one that is known: then nothing is to be corrected.
          expect([slipped, word]).toContain(spelling(slipped));
        },
      ),
    ));

  it('leaves two slips alone: they make another word', () => {
    expect(oneSlipApart('rinnovo', 'rinovvi')).toBe(false);
    expect(oneSlipApart('rinnovo', 'rinnovo')).toBe(false);
    expect(spelling('rimnuvo')).toBe('rimnuvo');
  });
});
