import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { type Disguise, after, around, disguises } from './disguises.fixture';
import { findPersonalData, hasRightControlCharacter, type LinkedPeople } from './index';

const nobody: LinkedPeople = { names: [], birthDates: [] };
const kinds = (text: string, linked = nobody) => findPersonalData(text, linked).map(({ kind }) => kind);

const digit = fc.constantFrom(...Array.from('0123456789'));
const digitsOf = (count: number) => fc.array(digit, { minLength: count, maxLength: count }).map((all) => all.join(''));
const letter = fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'));

const codiceFiscale = fc
  .record({
    name: fc.array(letter, { minLength: 6, maxLength: 6 }),
    year: digitsOf(2),
    month: fc.constantFrom(...Array.from('ABCDEHLMPRST')),
    day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 41, max: 71 })),
    place: fc.tuple(letter, digitsOf(3)),
    omocodia: fc.integer({ min: 0, max: 127 }),
  })
  .map(({ name, year, month, day, place, omocodia }) => {
    const plain = name.join('') + year + month + String(day).padStart(2, '0') + place[0] + place[1];
    const changed = [14, 13, 12, 10, 9, 7, 6].reduce(
      (code, at, bit) =>
        omocodia & (1 << bit) ? code.slice(0, at) + 'LMNPQRSTUV'[Number(code[at])]! + code.slice(at + 1) : code,
      plain,
    );
    return (
      changed + Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ').find((control) => hasRightControlCharacter(changed + control))!
    );
  });

const iban = fc.tuple(letter, digitsOf(10), digitsOf(12)).map(([cin, bank, account]) => {
  const body = cin + bank + account;
  const digits = Array.from(`${body}IT00`)
    .map((char) => (char <= '9' ? char : String(char.charCodeAt(0) - 55)))
    .join('');
  const check = 98 - Number(BigInt(digits) % 97n);
  return `IT${String(check).padStart(2, '0')}${body}`;
});

const phone = fc.oneof(
  fc.tuple(fc.integer({ min: 320, max: 399 }), digitsOf(7)).map(([prefix, rest]) => `${prefix}${rest}`),
  fc
    .tuple(fc.constantFrom('+39', '0039', '+39 '), fc.integer({ min: 320, max: 399 }), digitsOf(7))
    .map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('0171', '0172', '0173', '011', '06', '02'), digitsOf(6)).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('0171', '011'), digitsOf(6)).map((parts) => parts.join('/')),
  fc.tuple(fc.constantFrom('+212 6', '+355 69', '+380 50'), digitsOf(7)).map((parts) => parts.join(' ')),
);

const practice = fc.oneof(
  digitsOf(10).map((tail) => `06${tail}`),
  digitsOf(9).map((tail) => `06${tail}-1`),
  fc.tuple(digitsOf(2), fc.constantFrom('CN', 'AT', 'TO'), digitsOf(6)).map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('P-CN/L/N/2020/', 'P-SA/L/N2020/', 'P RC – L – N – 2020 – ', 'P-CN/F/N/2024/', 'p-at/l/q/2025/'),
      digitsOf(6),
    )
    .map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('CN', 'SA', 'AT'), digitsOf(10)).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('K10/', 'K10/C/', 'K10C', 'k10 ', 'K 10/C '), fc.integer({ min: 10_000, max: 9_999_999 }))
    .map((parts) => parts.join('')),
);

const email = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9._-]{0,12}[a-z0-9]$/),
    fc.constantFrom(
      '@example.org',
      '@posta.example.it',
      ' @ example.it',
      '(at)example.com',
      ' [at] example [dot] org',
      ' chiocciola example punto it',
    ),
  )
  .map((parts) => parts.join(''));

const disguise = fc.constantFrom(...disguises);
const gaps: readonly Disguise[] = [
  (plain) => plain.replace(/(?<=[0-9])(?=[0-9])/g, ' '),
  (plain) => plain.replace(/(?<=[0-9])(?=[0-9])/g, '.'),
  (plain) => plain.replace(/(?<=[0-9])(?=[0-9]{2}(?:[0-9]{2})*(?![0-9]))/g, ' '),
];

function mustBeFound(
  name: string,
  kind: string,
  identifier: fc.Arbitrary<string>,
  ways: readonly Disguise[] = disguises,
): void {
  it(`finds every ${name}, wherever it stands and however it is dressed`, () => {
    fc.assert(
      fc.property(around, identifier, after, fc.constantFrom(...ways), (before, plain, behind, dress) => {
        const dressed = dress(plain);
        const text = before + dressed + behind;
        const from = before.length;
        const hits = findPersonalData(text, nobody);
        const hit = hits.find(
          (finding) => finding.start <= from && finding.end >= from + dressed.length - (dress === disguises[0] ? 0 : 1),
        );
        expect({ text, hit: hit?.kind }).toEqual({ text, hit: kind });
        expect(hit!.justifiable).toBe(false);
        expect(text.slice(hit!.start, hit!.end)).toBe(hit!.excerpt);
      }),
      { numRuns: 400 },
    );
  });
}

describe('identifiers', () => {
  mustBeFound('codice fiscale, omocodia included', 'codice_fiscale', codiceFiscale);
  mustBeFound('IBAN', 'iban', iban);
  mustBeFound(
    'grouped IBAN',
    'iban',
    iban.map((plain) => plain.replace(/(.{4})(?=.)/g, '$1 ')),
  );
  mustBeFound('e-mail address', 'email', email, disguises.slice(0, 5));
  mustBeFound('phone number', 'phone', phone);
  mustBeFound('number of a practice', 'practice_identifier', practice);

  it('finds numbers with gaps between their digits', () => {
    fc.assert(
      fc.property(
        around,
        fc.oneof(
          digitsOf(10).map((tail) => `06${tail}`),
          digitsOf(7).map((tail) => `347${tail}`),
          codiceFiscale.filter((code) => /\d/.test(code)),
        ),
        after,
        fc.constantFrom(...gaps),
        disguise,
        (before, plain, behind, gap, dress) => {
          const text = before + dress(gap(plain)) + behind;
          expect({ text, found: findPersonalData(text, nobody).length > 0 }).toEqual({ text, found: true });
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    ['codice fiscale con spazi RSS MRA 80A01 H501 U', 'codice_fiscale'],
    ['R S S M R A 8 0 A 0 1 H 5 0 1 U', 'codice_fiscale'],
    ['refuso nel controllo: RSSMRA80A01H501X', 'codice_fiscale'],
    ['il codice fiscale provvisorio è 91234567890', 'codice_fiscale'],
    ['assicurata 06000000010-1', 'practice_identifier'],
    ['assicurata 0600 0000 0101 spedita', 'practice_identifier'],
    ['pratica 24 CN 000003', 'practice_identifier'],
    ['P RC – L – N – 2020 – 100691', 'practice_identifier'],
    ['pratica n. 2024/CN/0003 in corso', 'practice_identifier'],
    ['permesso n. I00000000', 'practice_identifier'],
    ['passaporto YA1234567', 'practice_identifier'],
    ['cell. 333 1234567 (2 volte)', 'phone'],
    ['tel. 0171/445111', 'phone'],
    ['33-31-23-45-67', 'phone'],
    ['chiamare il numero 333.12.34.567', 'phone'],
    ['telefono: 445111', 'phone'],
  ])('%s', (text, kind) => expect(kinds(text)).toContain(kind));
});

describe('no false alarm', () => {
  it.each([
    'D.Lgs. 286/1998 art. 5 c. 4, artt. 29 cc. 7-8',
    'D.Lgs. 25 luglio 1998, n. 286',
    'G.U. del 18/08/1998, n. 191',
    'dal 25/07/1998 al 31.12.2025',
    '31-12-2025 10 giorni dopo',
    'L. 213/2023 art. 1 c. 240',
    'Reg. UE 2016/399, Direttiva 2003/109/CE',
    'contributo di 250 euro e marca da 16 euro; 30,46 euro; 1.200.000,00 €; 2.000 euro',
    'codice K10 (residenza) o K10/C (matrimonio)',
    'pratica K10 2020',
    'Codice domanda (es. P-XX/...), P-XX/L/N/2020/...',
    'aperto 09.00-13.00 e 14.30 - 17.00, lunedì 8.30/12.30',
    'CU 2022 2023 2024; redditi 2022-2023-2024',
    'Chiamare il 1522 (gratuito) o il 112; numero verde 800 905 570; tel. 800905570',
    'c/c postale n. 000000809020',
    'numero di assicurata (12 cifre, senza trattino) o numero di pratica (10 caratteri)',
    'Ricevuta 250 euro, permesso 2 anni, domanda del 20/12/2020, domanda 286/1998',
    'circolare prot. 12345 del 3 marzo 2024',
    'Il codice fiscale va chiesto il giorno 12; C.F. e passaporto in copia',
    'RESPONSABILMENTE SUPERSTRAORDINARIO PERMESSO UNICO',
    'termini di 30-60-90-120 giorni; artt. 32, 33, 34, 35 e 36',
    'sezione 4 piano 3 interno 12, CAP 12100 Cuneo CN',
    'euro 1500,00 entro il 2026-12-31',
    'da 16 a 30 crediti, tra 1 e 29',
    'Decreto 4 giugno 2010; D.M. 5/7/1975; Direttiva 5/8/2006',
    '',
    '\uD800 un carattere spezzato',
  ])('%s', (text) => expect(findPersonalData(text, nobody)).toEqual([]));

  it('finds nothing in the twenty-five sheets that the network starts from', () => {
    const { faq } = JSON.parse(readFileSync('tools/demo/data/faq.json', 'utf8')) as { faq: Record<string, unknown>[] };
    expect(faq).toHaveLength(25);
    const alarms = faq.flatMap((sheet) =>
      [sheet['question'], sheet['short_answer'], sheet['steps'], sheet['documents'], sheet['legal_refs'], sheet['tags']]
        .flat()
        .flatMap((text) => findPersonalData(text as string, nobody)),
    );
    expect(alarms).toEqual([]);
  });

  const CROWDED = ['1 ', '12 34-', '1/2/', '01.', '7', 'A1', 'a@b.it ', 'via Roma ', 'sig. Aa ', 'Rossi '];

  it.each(CROWDED)('does not read on and on in a text of nothing but "%s"', (piece) => {
    const people = { names: [{ surname: 'Rossi', name: 'Mario' }], birthDates: ['1986-05-17'] };
    // Of the processor, which others use too; the better of three, once the code is warm.
    const cost = (length: number): number =>
      Math.min(
        ...[0, 1, 2].map(() => {
          const text = piece.repeat(length / piece.length);
          const before = process.cpuUsage();
          findPersonalData(text, people);
          return process.cpuUsage(before).user;
        }),
      );
    cost(4_000);
    // Sixteen times the text costs sixteen times as much; read anew from each of its places, 256 times.
    expect(cost(32_000) / Math.max(cost(2_000), 1_000)).toBeLessThan(64);
  });
});
