import fc from 'fast-check';
import { NOBODY_LINKED, isVeiled, maskVeiled, unveilText, veilText } from './veil';

const AMINA = { names: [{ surname: 'El Amrani', name: 'Amina' }], birthDates: ['1990-04-03'] };
const boxed = (piece: string): string => Buffer.from(piece).toString('base64url');
const opened = (box: string): string => Buffer.from(box, 'base64url').toString();

const QUESTION =
  'La sig.ra Amina El-Amrani, nata il 3/4/1990 (RSSMRA85T10A562S), tel. 333 1234567, chiede quando arriva il permesso.';

it('leaves nothing of a person in a veiled text, and everything else', () => {
  const veiled = veilText(QUESTION, AMINA, boxed);
  for (const said of ['Amina', 'Amrani', '3/4/1990', 'RSSMRA85T10A562S', '1234567']) expect(veiled).not.toContain(said);
  expect(veiled).toContain('chiede quando arriva il permesso.');
  expect(unveilText(veiled, opened)).toBe(QUESTION);
});

it.each(["O'Brien-D'Amico", "O'Brien", 'O’Brien-D’Amico'])('veils %s without a first name beside it', (surname) => {
  const veiled = veilText(`La pratica di ${surname} è ferma.`, NOBODY_LINKED, boxed);
  expect(maskVeiled(veiled)).toBe('La pratica di [nome] è ferma.');
});

it('says what it was to whoever does not read it', () => {
  const shown = maskVeiled(veilText(QUESTION, AMINA, boxed));
  expect(shown).toContain('[codice fiscale]');
  expect(shown).toContain('[telefono]');
  expect(shown).toContain('[nome]');
  expect(isVeiled(shown)).toBe(false);
});

it('gives every text back as it was written, without the people in it', () => {
  const people = ['Amina El Amrani', 'EL AMRANI AMINA', '3 aprile 1990', 'RSSMRA85T10A562S', 'amina@example.org'];
  const part = fc.oneof(
    fc.constantFrom(...people),
    fc.constantFrom('chiede', 'il 4/10/2026', 'al protocollo'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const text = parts.join(' , ');
      const veiled = veilText(text, AMINA, boxed);
      expect(unveilText(veiled, opened)).toBe(text);
      const readable = veiled.replace(/\uE000[^\uE001]*\uE001/g, '');
      expect(people.filter((person) => readable.includes(person))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('veils what is veiled no further', () => {
  const veiled = veilText(QUESTION, AMINA, boxed);
  expect(veilText(veiled, AMINA, boxed)).toBe(veiled);
  expect(veilText(`${veiled} Tel. 347 7654321`, NOBODY_LINKED, boxed)).toMatch(/^(.*)\uE000phone:[\w-]+\uE001$/);
});

it('shows nothing of a box that an excerpt has cut', () => {
  const veiled = veilText(QUESTION, AMINA, boxed);
  for (let length = 0; length < veiled.length; length += 1) {
    const shown = maskVeiled(veiled.slice(0, length));
    expect(isVeiled(shown)).toBe(false);
    expect(shown).not.toContain(boxed('Amina').slice(0, 5));
  }
});
