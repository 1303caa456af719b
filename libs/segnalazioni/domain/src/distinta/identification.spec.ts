import { identificationFor, shortened, withoutName } from './identification';
import { readLineCode } from './line-codes';

const person = { surname: 'El Amrani', name: 'Amìn', birthDate: '1964-11-19' };
const identifiers = [
  { type: 'assicurata', value: '06000000010-1' },
  { type: 'codice_fiscale', value: 'PRVMNA64S19Z330X' },
];
const subject = { kind: 'verifica_stato' as const, identifiers, person, identityWithheld: false };

describe('what a sheet says of a person', () => {
  it('is the numbers that the office can search by, and no name', () => {
    expect(identificationFor(['assicurata'], subject)).toEqual({
      identifiers: [identifiers[0]],
      name: null,
      withheld: false,
    });
  });

  it('is the name only where none of the numbers is of use there, and then no number', () => {
    const byName = { identifiers: [], name: 'EL AMRANI Amìn (19/11/1964)', withheld: false };
    expect(identificationFor(['cittadinanza'], subject)).toEqual(byName);
    expect(identificationFor([], subject)).toEqual(byName);
    expect(identificationFor(['assicurata'], { ...subject, identifiers: [] })).toEqual(byName);
  });

  it('tries any number where the office never said', () => {
    expect(identificationFor(null, subject)).toMatchObject({ identifiers, name: null });
    expect(identificationFor(null, { ...subject, identifiers: [] }).name).toContain('AMRANI');
  });

  it('is nothing of a withheld identity and nothing for a question of practice', () => {
    const withheld = { ...subject, identifiers: [], identityWithheld: true };
    expect(identificationFor(null, withheld)).toEqual({ identifiers: [], name: null, withheld: true });
    expect(identificationFor(null, { ...subject, kind: 'prassi' })).toEqual({
      identifiers: [],
      name: null,
      withheld: false,
    });
  });
});

describe('a question on paper', () => {
  it('loses the name of its person however it was typed', () => {
    expect(withoutName('Il sig. EL-AMRANI (Amin) chiede.', person)).toBe('Il sig. omissis (omissis) chiede.');
    expect(withoutName('La pratica di amin elamrani, nato nel 1964', person)).toBe(
      'La pratica di omissis, nato nel 1964',
    );
    expect(withoutName('Del permesso di El Amrani Amin.', person)).toBe('Del permesso di omissis.');
    expect(withoutName('Elemento ammesso', person)).toBe('Elemento ammesso');
    expect(withoutName('Senza persona', null)).toBe('Senza persona');
  });

  it('is cut between words', () => {
    expect(shortened('Uno due\n tre', 20)).toBe('Uno due tre');
    expect(shortened('Uno due, tre quattro cinque', 12)).toBe('Uno due …');
    expect(shortened('x'.repeat(30), 10)).toBe(`${'x'.repeat(10)} …`);
  });
});

it('reads a scanned id and a typed code, and nothing else', () => {
  expect(readLineCode(' 0199F0A0-0000-7000-8000-000000000001 ')).toEqual({
    id: '0199f0a0-0000-7000-8000-000000000001',
  });
  expect(readLineCode('abc-d2 3')).toEqual({ shortCode: 'ABCD23' });
  for (const wrong of ['ABCDE', 'ABCDEFG', 'ABCD0O', 'https://example.org']) expect(readLineCode(wrong)).toBeNull();
});
