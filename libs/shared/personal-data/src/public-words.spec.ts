import { faultsOfNumbers, faultsToAnswerFor } from './public-words';

const codes = (faults: ReturnType<typeof faultsOfNumbers>) => faults.map(({ path, code }) => `${path} ${code}`);

it('refuses the numbers of a person, whoever answers for the words', () => {
  expect(
    codes(
      faultsOfNumbers([
        ['a', 'Il codice è RSSMRA85T10A562S.'],
        ['b', 'Versare su IT60X0542811101000000123456.'],
        ['c', 'La pratica P-CN/L/N/2026/104455, nata il 17/05/1986'],
        ['d', 'Chiamare il 333 1234567, ne sa la signora Hanane Zubaydi.'],
        ['e', null],
      ]),
    ),
  ).toEqual(['a personal_data_named', 'b personal_data_named', 'c personal_data_named']);
});

it('asks about what may be a name, a telephone, an address for mails, and says which', () => {
  const faults = faultsToAnswerFor([
    ['a', 'Ne sa la signora Hanane Zubaydi.'],
    ['b', 'Chiamare lo 0171 445111.'],
    ['c', 'Scrivere a mario.rossi@example.it.'],
    ['d', 'Lo sportello è in via Roma 12, dal 3 marzo.'],
    ['e', undefined],
  ]);
  expect(codes(faults)).toEqual(['a may_name_somebody', 'b may_reach_somebody', 'c may_reach_somebody']);
  const both = faultsToAnswerFor([['f', 'Al 333 1234567 ne sa la signora Hanane Zubaydi.']]);
  expect(both).toEqual([
    { path: 'f', code: 'may_reach_somebody', params: { excerpt: '333 1234567», «signora Hanane Zubaydi' } },
  ]);
  expect(faults[1]?.params).toEqual({ excerpt: '0171 445111' });
  expect(faultsToAnswerFor([['b', 'Chiamare lo 0171 445111.']], ['name'])).toEqual([]);
});
