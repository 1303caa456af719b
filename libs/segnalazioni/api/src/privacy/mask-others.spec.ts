import { maskOthers } from './mask-others';

const OWNER = {
  names: [{ surname: 'Škrabáček', name: 'Đorđe' }],
  birthDates: ['1980-02-03'],
  numbers: ['069 9999 99999'],
};

it('leaves what is the person’s own, however it is written', () => {
  const text = 'Il sig. Đorđe Škrabáček, nato il 03/02/1980, assicurata 069999999999, chiede notizie.';
  expect(maskOthers(text, OWNER)).toBe(text);
});

it('masks who else is named, and numbers that nobody knows whose they are', () => {
  const masked = maskOthers(
    'Lo accompagna la sig.ra Zoraide Quaglinotti, tel. 347 6612094, nata il 27/02/1991, con l’assicurata 061234567890.',
    OWNER,
  );
  for (const piece of ['Quaglinotti', 'Zoraide', '347', '27/02/1991', '061234567890'])
    expect(masked).not.toContain(piece);
  expect(masked).toContain('[nome]');
  expect(masked).toContain('Lo accompagna');
});
