import fc from 'fast-check';
import { after, around, disguises } from './disguises.fixture';
import { type LinkedPeople, findPersonalData } from './index';

const nobody: LinkedPeople = { names: [], birthDates: [] };
const kinds = (text: string, linked = nobody) => findPersonalData(text, linked).map(({ kind }) => kind);

describe('birth dates', () => {
  const linked: LinkedPeople = { names: [], birthDates: ['1986-05-17'] };
  it.each([
    '17/05/1986',
    '17.5.86',
    '17-5-1986',
    '17 maggio 1986',
    '17 MAG. 1986',
    '1986-05-17',
    '17 / 05 / 1986',
    '17 05 1986',
    '17051986',
    "17 maggio '86",
    '١٧/٠٥/١٩٨٦',
    '1\u200B7/05/19\u00AD86',
    '17 di maggio del 1986',
    '05/17/1986',
  ])('finds a linked birth date written %s', (written) =>
    expect(kinds(`Il caso del ${written} è risolto`, linked)).toEqual(['birth_date']),
  );

  it.each([
    'nato il 3/4/1990',
    'Nata a Tirana (Albania) il 03.04.1990',
    'nato/a a Casablanca, 3 aprile 1990',
    'n. il 3-4-90',
    'Data di nascita: 03/04/1990',
    'nati a S. Remo il 3 aprile 1990',
    'nata il\n03/04/1990',
    'd.n. 3/4/90',
    'Sua figlia (n. 03.04.1990) studia',
    'nascita 3 aprile 1990',
    'classe 1990, 3 aprile',
  ])('finds any date after birth words: %s', (text) => expect(kinds(text)).toEqual(['birth_date']));

  it.each([
    'Chi è nato in Italia prima del 16/08/1992',
    'I figli nati dopo il 27/03/2025',
    'Il decreto è del 18/05/1986',
    'nato in Italia. Domanda del 20/12/2020',
    'atto di nascita 3/4/2020, certificato di nascita 03.04.2020',
  ])('leaves in peace: %s', (text) => expect(kinds(text, linked)).toEqual([]));

  it.each(['A. Hoxha', 'HOXHA A.', 'Hodja A.B.'])('takes the initial with the name: %s', (text) => {
    const people: LinkedPeople = {
      names: [
        { surname: 'Hoxha', name: 'Arben' },
        { surname: 'Hođa', name: 'A' },
      ],
      birthDates: [],
    };
    expect(findPersonalData(text, people)).toEqual([expect.objectContaining({ kind: 'name', excerpt: text })]);
  });

  it('lets a second person keep the date of an act that happens to be a birthday', () => {
    const [finding] = findPersonalData('Legge 17 maggio 1986, n. 200', linked);
    expect(finding).toMatchObject({ kind: 'birth_date', justifiable: true });
  });
});

describe('names', () => {
  const linked: LinkedPeople = {
    names: [
      { surname: 'PROVETTI', name: 'Amin' },
      { surname: 'PROVA', name: 'Blessing' },
      { surname: "D'Angelo", name: 'José Maria' },
      { surname: 'Su', name: 'Lin' },
      { surname: 'Ben Alì', name: 'Rosa' },
    ],
    birthDates: [],
  };
  it.each([
    'Provetti Amin',
    'amin PROVETTI',
    'il caso Provètti',
    'Amin, P.',
    'P r o v e t t i',
    'PRO\u00ADVET\u200BTI',
    'Рrоvеtti',
    'AminProvetti',
    "d'angelo",
    'D’Angelo',
    'DANGELO',
    'jose',
    'Ben Ali',
    'Blessing PROVA',
    'Prova Blessing',
    'Su Lin',
  ])('finds %s, for good', (text) =>
    expect(
      findPersonalData(`Si dice che ${text} ha avuto ragione`, linked).some(
        ({ kind, justifiable }) => kind === 'name' && !justifiable,
      ),
    ).toBe(true),
  );

  it.each([
    ['Serve la prova del lavoro', 'prova'],
    ['una rosa di nomi', 'rosa'],
  ])('shows the common word in "%s", and lets a second person keep it', (text, word) =>
    expect(findPersonalData(text, linked)).toEqual([
      expect.objectContaining({ kind: 'name', excerpt: word, justifiable: true }),
    ]),
  );

  it('finds nothing in grammar words and particles', () => {
    expect(kinds('Su richiesta, la domanda va su un modulo: non serve il ben che minimo allegato', linked)).toEqual([]);
  });

  it.each([
    'sig. Hadji',
    'Sig.ra Hanane Provetta',
    'il signor Rossi',
    'SIG.RA ROSSI',
    'sigg. Moretti e Hoxha',
    'sig.ra hanane',
    'dott.ssa Moretti',
    'la signora El Amrani',
    "sig. D'Amico",
    'il dottor Ndiaye',
    'la professoressa Moretti',
    'la famiglia Diallo',
    'i coniugi Hoxha',
  ])('finds a titled name: %s', (text) => expect(kinds(`È arrivata ${text}.`)).toEqual(['name']));
  it.each([
    'il signor Prefetto',
    'la signora Ministra',
    'la signora Sindaca e la dottoressa Prefetta',
    'la signora che aspetta',
    'una signora anziana',
    'la famiglia e il dottore',
    'Famiglia: ricongiungimento e coesione',
    'il prof. universitario'.replace('prof. ', 'docente '),
  ])('leaves in peace: %s', (text) => expect(kinds(text)).toEqual([]));

  it.each([
    ['il signor Curatore', true],
    ['la signora Garante', true],
    ['il signor Ferrario', true],
    ['il signor Zubaydi', false],
    ['la signora Hanane Zubaydi', false],
    ['il signor Curatore Zubaydi', false],
    ['il signor Salvatore Zubaydi', false],
  ])('lets a second person say of %s that it is an office: %s', (text, justifiable) =>
    expect(findPersonalData(text, nobody)[0]).toMatchObject({ kind: 'name', justifiable }),
  );

  it('never hides a surname behind a whole name that is made of common words', () => {
    const sealed: LinkedPeople = { names: [{ surname: 'RISERVATA', name: 'Caso A' }], birthDates: [] };
    expect(findPersonalData('una segnalazione riservata', sealed)).toEqual([
      expect.objectContaining({ justifiable: true }),
    ]);
    expect(findPersonalData('in caso a parte', sealed).every(({ justifiable }) => justifiable)).toBe(true);
  });

  it('finds any linked name in any surroundings', () => {
    const nameOf = fc.stringMatching(
      /^[BCDFGHKLMNPRSTVZ][aeiouàèìòùé][bcdfghklmnprstvz]{1,2}[aeiou]{1,2}[bcdfghklmnprstvzn]{1,2}[aeiou]$/,
    );
    fc.assert(
      fc.property(
        around,
        nameOf,
        nameOf,
        after,
        fc.constantFrom(...disguises.slice(0, 5)),
        fc.boolean(),
        (before, surname, name, rest, dress, swap) => {
          const text = before + dress(swap ? `${name} ${surname}` : `${surname} ${name}`) + rest;
          const people = { names: [{ surname, name }], birthDates: [] };
          expect({ text, found: findPersonalData(text, people).some(({ kind }) => kind === 'name') }).toEqual({
            text,
            found: true,
          });
        },
      ),
    );
  });
});
