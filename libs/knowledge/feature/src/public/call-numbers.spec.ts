import { withCallableNumbers } from './call-numbers';

const calls = (text: string) => withCallableNumbers(text).flatMap(({ call }) => call ?? []);

describe('numbers to call', () => {
  it.each([
    ['In caso di pericolo immediato chiamare il 112. Per violenza o tratta il 1522, gratuito.', ['112', '1522']],
    ['Chiamare il 1522 (gratuito, anche in più lingue) o il 112 in pericolo', ['1522', '112']],
    ['112', ['112']],
    ['Emergenze: 112 o 1522', ['112', '1522']],
    ['Antitratta 800 290 290, sempre attivo', ['800290290']],
    ['Guardia medica al 116117', ['116117']],
  ])('%s', (text, numbers) => expect(calls(text)).toEqual(numbers));

  it.each([
    'Art. 112 e art. 118 del regolamento',
    'artt. 111 e 112',
    'il 112,50 euro',
    'entro 112 giorni',
    'P.I. 01522',
    '',
  ])('leaves in peace: %s', (text) => expect(calls(text)).toEqual([]));

  it('keeps every character of the text', () => {
    const text = 'Chiamare il 112. Poi: 1522 o al 118; 800.290.290!';
    expect(
      withCallableNumbers(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});
