import fc from 'fast-check';
import { type CaseOfSomebody, differencesAmong } from './one-person';

const amin = { surname: 'PROVETTI', name: 'Amin', birthDate: '1964-11-19' };
const aCase = (id: string, person: CaseOfSomebody['person'], ...numbers: string[]): CaseOfSomebody => ({
  id,
  person,
  numbers,
});

describe('cases that were chosen as one person’s', () => {
  it.each<[string, CaseOfSomebody[]]>([
    ['one alone', [aCase('a', null)]],
    [
      'name in another order and birth date',
      [aCase('a', amin), aCase('b', { ...amin, surname: 'Amin', name: 'provetti' })],
    ],
    [
      'a particle joined, an accent left out',
      [
        aCase('a', { surname: 'El Amrani', name: 'Fàtima', birthDate: '1990-01-01' }),
        aCase('b', { surname: 'ELAMRANI', name: 'Fatima', birthDate: '1990-01-01' }),
      ],
    ],
    ['a number alone, where one has no name', [aCase('a', amin, '1'), aCase('b', null, '2', '1')]],
    [
      'a name without birth date, and a number',
      [aCase('a', amin, '1'), aCase('b', { surname: 'Provetti', name: 'Amin' }, '1')],
    ],
    ['one through another', [aCase('a', amin, '1'), aCase('b', null, '2'), aCase('c', null, '1', '2')]],
  ])('seem to be: %s', (_, cases) => expect(differencesAmong(cases)).toEqual([]));

  it('do not where a name or a birth date differs, also if they share a number', () => {
    const cases = [
      aCase('a', amin, '1'),
      aCase('b', { ...amin, birthDate: '1990-03-02' }),
      aCase('c', { surname: 'PROVETTI', name: 'Salma', birthDate: '1964-11-19' }, '1'),
    ];
    expect(differencesAmong(cases)).toEqual([
      { id: 'b', other: 'a', why: ['birth_date'], sharesNumber: false },
      { id: 'c', other: 'a', why: ['name'], sharesNumber: true },
    ]);
  });

  it('are not known to be where nothing is in common, or a name alone', () => {
    const cases = [aCase('a', amin, '1'), aCase('b', null, '2'), aCase('c', { surname: 'Provetti', name: 'Amin' })];
    expect(differencesAmong(cases)).toEqual([
      { id: 'b', other: 'a', why: ['not_known'], sharesNumber: false },
      { id: 'c', other: 'a', why: ['not_known'], sharesNumber: false },
    ]);
  });

  const word = fc.constantFrom('Rossi', "D'Angelo", 'El', 'Amrani', 'Nicolò', 'De', 'Łuk', '张');
  const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
  const day = fc.constantFrom('1990-01-01', '1991-02-02');
  const someone = fc.record({ surname: words, name: words, birthDate: fc.option(day) });
  const anyCases = fc
    .array(
      fc.record({ person: fc.option(someone), numbers: fc.array(fc.constantFrom('1', '2', '3'), { maxLength: 2 }) }),
      {
        maxLength: 7,
      },
    )
    .map((all) => all.map((each, index) => ({ id: String(index), ...each })));

  it('are judged alike in whatever order they come, each against an earlier one', () => {
    fc.assert(
      fc.property(
        anyCases.chain((cases) =>
          fc.tuple(
            fc.constant(cases),
            fc.shuffledSubarray(cases, { minLength: cases.length, maxLength: cases.length }),
          ),
        ),
        ([cases, shuffled]) => {
          const found = differencesAmong(cases);
          expect(differencesAmong(shuffled).length > 0).toBe(found.length > 0);
          for (const { id, other, why } of found) {
            expect(Number(other)).toBeLessThan(Number(id));
            expect(why.length).toBeGreaterThan(0);
          }
          const born = new Set(cases.flatMap(({ person }) => person?.birthDate ?? []));
          if (born.size > 1) expect(found).not.toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('seem to be however one person’s name was typed', () => {
    const typed = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
      (text) => text.replaceAll(' ', '-'),
      (text) => text.split(' ').reverse().join(' '),
    );
    fc.assert(
      fc.property(words, words, day, typed, fc.boolean(), (surname, name, birthDate, as, swapped) => {
        const again = swapped ? { surname: as(name), name: as(surname) } : { surname: as(surname), name: as(name) };
        expect(
          differencesAmong([aCase('a', { surname, name, birthDate }), aCase('b', { ...again, birthDate })]),
        ).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
