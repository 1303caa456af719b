import { subjectOfText } from './subject-of-text';

const left = (text: string): string => subjectOfText(text).replace(/\s+/g, ' ').trim();

describe('what a question is about', () => {
  it.each([
    ['Avvisare al [numero di telefono: tolto] quando è pronto.', 'Avvisare al quando è pronto.'],
    [
      'Assicurata [numero di assicurata postale: nei dati della pratica]: a che punto è?',
      'Assicurata : a che punto è?',
    ],
    ['Scrivere a rinnovo.permesso@posta.example.it oggi', 'Scrivere a oggi'],
    ['Chiamare il 333 123 4567 oggi', 'Chiamare il oggi'],
    ['Pratica 24CN000003: a che punto è?', 'Pratica : a che punto è?'],
  ])('is not whose it is: %s', (text, expected) => {
    expect(left(text)).toBe(expected);
  });

  it.each([
    'Il permesso [forse scaduto] e la ricevuta',
    'D.Lgs. 286/98, articolo 27-quater',
    'Presentata il 3/11/2026, da 60 giorni',
    'Nel 2024 e nel 2025',
    'Requisiti: reddito 10.000 euro e 5 anni',
  ])('is all the rest: %s', (text) => {
    expect(left(text)).toBe(text);
  });

  it('is found as fast in a text that was made to be slow', () => {
    const begun = performance.now();
    for (const part of ['a', 'a.', 'a@', '[a: ', '1 ']) subjectOfText(part.repeat(10_000 / part.length));
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
