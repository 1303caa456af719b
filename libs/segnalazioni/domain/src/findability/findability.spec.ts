import { Problem } from '@respi/shared/kernel';
import fc from 'fast-check';
import { caseCanBeFound } from './findable';
import { nameKeys, nameLookups } from './name-keys';

const person = { surname: 'PROVETTI', name: 'Amin', birthDate: '1964-11-19' };

describe('a case can be found', () => {
  it.each([
    ['by an identifier', { kind: 'verifica_stato', identifiers: [{ type: 'assicurata', value: '1' }] }],
    ['by its person', { kind: 'verifica_stato', person }],
    ['by arrangement', { kind: 'consulenza_caso', identityWithheld: true }],
    ['because it concerns nobody', { kind: 'prassi' }],
  ])('%s', (_, facts) => expect(caseCanBeFound(facts)).toEqual([]));

  it('with a warning where the birth date is missing, with or without an identifier', () => {
    const unborn = { surname: 'PROVETTI', name: 'Amin' };
    const warning = expect.objectContaining({ path: 'person.birthDate', code: 'birth_date_missing' });
    expect(caseCanBeFound({ kind: 'verifica_stato', person: unborn })).toEqual([warning]);
    expect(caseCanBeFound({ kind: 'verifica_stato', person: unborn, identifiers: ['x'] })).toEqual([warning]);
  });

  it.each([
    ['nothing at all', {}, ['identifiers', 'person', 'identityWithheld']],
    ['an empty list', { identifiers: [], identityWithheld: false }, ['identifiers', 'person', 'identityWithheld']],
    ['a surname alone', { person: { surname: 'PROVETTI' } }, ['person.name']],
    ['a name alone', { person: { surname: '  ', name: 'Amin' } }, ['person.surname']],
  ])('not by %s', (_, facts, paths) => {
    let refusal: unknown;
    try {
      caseCanBeFound({ kind: 'verifica_stato', ...facts });
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({ code: 'cannot_be_found', status: 422 });
    expect((refusal as Problem).fields.map(({ path }) => path)).toEqual(paths);
  });
});

describe('a person is found by name', () => {
  /** Whether a search finds a stored person, at any level it tries. */
  const finds = (query: [string, string?, string?], stored: [string, string?, string?]) => {
    const keys = new Set(nameKeys(...stored));
    return nameLookups({ surname: query[0], name: query[1], birthDate: query[2] }).some((lookup) =>
      lookup.keys.some((key) => keys.has(key)),
    );
  };

  it.each<[[string, string?, string?], [string, string?, string?]]>([
    [
      ['provetti', 'amin'],
      ['PROVETTI', 'Amin', '1964-11-19'],
    ],
    [
      ['Amin', 'Provetti'],
      ['PROVETTI', 'Amin'],
    ],
    [
      ["D'Angelo", 'Nicolò'],
      ['DANGELO', 'NICOLO'],
    ],
    [['D’Angelo'], ["D'ANGELO", 'Maria']],
    [
      ['El Amrani', 'Fatima'],
      ['ELAMRANI', 'Fatima'],
    ],
    [
      ['El-Amrani', 'Fatima Zahra'],
      ['El Amrani', 'Fatima'],
    ],
    [
      ['Rossi', 'Maria'],
      ['Rossi Bianchi', 'Maria Elena'],
    ],
    [
      ['Bianchi Rossi', 'Elena Maria'],
      ['Rossi-Bianchi', 'Maria Elena'],
    ],
    [
      ['Çelik', 'İbrahim'],
      ['CELIK', 'Ibrahim'],
    ],
    [
      ['Łuczak', 'Jakub'],
      ['Luczak', 'Jakub'],
    ],
    [
      ['Hu', 'Lin'],
      ['HU', 'LIN'],
    ],
    [['Bianchi'], ['Rossi Bianchi', 'Maria']],
    [
      ['Provetti', 'Amin', '1964-11-19'],
      ['Provetti', 'Amin'],
    ],
    [
      ['Provetti', 'Amin'],
      ['Provetti', 'Amin', '1964-11-19'],
    ],
  ])('%j finds %j', (query, stored) => expect(finds(query, stored)).toBe(true));

  it.each<[[string, string?, string?], [string, string?, string?]]>([
    [
      ['Provetti', 'Salma'],
      ['Provetti', 'Amin'],
    ],
    [['El'], ['El Amrani', 'Fatima']],
    [['De'], ['De Luca', 'Anna']],
    [
      ['Luca', 'Bruno'],
      ['De Luca', 'Anna'],
    ],
    [['  '], ['Provetti', 'Amin']],
  ])('%j does not find %j', (query, stored) => expect(finds(query, stored)).toBe(false));

  it('first those born that day', () => {
    const [first, second] = nameLookups(person);
    expect(first).toEqual({ level: 'full_name_and_birth', keys: ['b|AMIN PROVETTI|1964-11-19'] });
    expect(second).toEqual({ level: 'full_name', keys: ['n|AMIN PROVETTI'] });
    expect(nameKeys('Provetti', 'Amin', '1964-11-19')).toEqual([
      's|PROVETTI',
      'n|AMIN PROVETTI',
      'b|AMIN PROVETTI|1964-11-19',
    ]);
  });

  const word = fc.constantFrom(
    'Rossi',
    "D'Angelo",
    'El',
    'Amrani',
    'Nicolò',
    'Ğül',
    'Ana-María',
    'Łuk',
    'Ng',
    'де',
    '张',
    '  ',
  );
  const anyName = fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  );

  it('whatever the capitals, the form of the accents and which is the surname', () => {
    fc.assert(
      fc.property(anyName, anyName, (surname, name) => {
        const keys = nameKeys(surname, name, '2000-01-01');
        expect(new Set(keys).size).toBe(keys.length);
        expect(nameKeys(surname.normalize('NFD'), name.normalize('NFD'), '2000-01-01')).toEqual(keys);
        const full = (list: string[]) => list.filter((key) => key.startsWith('n|')).sort();
        expect(full(nameKeys(name, surname))).toEqual(full(nameKeys(surname, name)));
        expect(keys.length).toBeLessThanOrEqual(7 + 2 * 50);
        if (keys.length > 0) expect(finds([surname, name, '2000-01-01'], [surname, name])).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
