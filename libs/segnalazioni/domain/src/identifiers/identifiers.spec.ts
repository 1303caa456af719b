import { IDENTIFIER_TYPES } from '@respi/segnalazioni/contract';
import { Problem } from '@respi/shared/kernel';
import fc from 'fast-check';
import { detectIdentifiers, replaceByReference, withoutCredentials } from './detect';
import { referenceLookups } from './lookups';
import { normaliseIdentifier } from './normalise';

describe('every spelling of one number has one form', () => {
  const spellings: [string, string, string, string[]][] = [
    [
      'assicurata',
      '060000000101',
      '06000000010-1',
      ['060000000101', '06000000010-1', ' 0600 0000 0101 ', '06000000010 – 1'],
    ],
    ['pratica_questura', '24CN000003', '24CN000003', ['24cn000003', '24/CN/000003', '24 CN 000003', '24–CN–000003']],
    [
      'sui_protocollo',
      'P-SA/L/N/2020/101991',
      'P-SA/L/N/2020/101991',
      [
        'P-SA/L/N2020/101991',
        'P SA – L – N – 2020 – 101991',
        'p-sa/l/n/2020/101991',
        'PSA/L/N/2020/101991',
        'P SA–L–N–2020–101991',
      ].slice(0, 5),
    ],
    ['sui_id', 'SA4706950687', 'SA4706950687', ['SA4706950687', 'sa 4706950687', 'SA-4706950687']],
    ['cittadinanza', 'K10/15', 'K10/0000015', ['K10/0000015', 'k10 0000015', 'K 10/0000015']],
    ['cittadinanza', 'K10/C/2', 'K10/C/0000002', ['K10/C/0000002', 'K10C/0000002', 'k10 c 0000002', 'K10/C0000002']],
    ['codice_fiscale', 'RSSMRA85T10A562S', 'RSSMRA85T10A562S', ['rssmra85t10a562s', 'RSS MRA 85T10 A562S']],
    ['permesso', 'I00000000', 'I00000000', ['i00000000', 'I 0000 0000']],
    ['c3_vestanet', 'CN0001234', 'CN0001234', ['CN0001234', 'cn-000 1234', 'CN/0001234']],
  ];
  it.each(spellings)('%s %s', (type, normalised, display, written) => {
    for (const value of written)
      expect(normaliseIdentifier(type, value)).toEqual({ normalised, display, warning: null });
  });

  it('padding zeros are not part of a progressive number', () => {
    expect(normaliseIdentifier('cittadinanza', 'K10/000123').normalised).toBe('K10/123');
    expect(normaliseIdentifier('sui_protocollo', 'P-CN/L/Q/2025/0100021').normalised).toBe('P-CN/L/Q/2025/100021');
  });

  it('holds for any type and text, and normalising again changes nothing', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc.stringMatching(/^[A-Za-z0-9 /–-]{1,20}$/),
    );
    fc.assert(
      fc.property(fc.constantFrom(...IDENTIFIER_TYPES), typed, (type, value) => {
        fc.pre(!/ologramm/i.test(value.normalize('NFKC')) && value.trim() !== '');
        const once = normaliseIdentifier(type, value);
        expect(once.normalised).not.toMatch(/\s$/);
        expect(normaliseIdentifier(type, once.normalised).normalised).toBe(once.normalised);
        expect(normaliseIdentifier(type, once.display).normalised).toBe(once.normalised);
        expect(normaliseIdentifier(type, ` ${value.toLowerCase()} `).normalised).toBe(
          normaliseIdentifier(type, value.toLowerCase()).normalised,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('odd formats warn and never block', () => {
  it.each([
    ['assicurata', '123', 'odd_format'],
    ['pratica_questura', 'ABCD012345', 'unusual_structure'],
    ['pratica_questura', '24CN3', 'odd_format'],
    ['sui_protocollo', 'protocollo 12', 'odd_format'],
    ['sui_protocollo', 'P-CN/L/N/2020/12', 'unusual_structure'],
    ['sui_id', 'CN123', 'odd_format'],
    ['cittadinanza', 'K11/0000001', 'odd_format'],
    ['permesso', '12', 'odd_format'],
    ['codice_fiscale', 'RSSMRA85T10A562X', 'wrong_control_character'],
    ['codice_fiscale', 'RSSMRA', 'odd_format'],
    ['c3_vestanet', 'da chiedere', 'odd_format'],
    ['protocollo_inps', '2025/77', 'unknown_type'],
  ])('%s %s: %s', (type, value, warning) => expect(normaliseIdentifier(type, value).warning).toBe(warning));

  it('a codice fiscale with omocodia has its own control character and stays another person', () => {
    const omocode = normaliseIdentifier('codice_fiscale', 'RSSMRA85T10A56NH');
    expect(omocode.warning).toBeNull();
    expect(omocode.normalised).not.toBe(normaliseIdentifier('codice_fiscale', 'RSSMRA85T10A562S').normalised);
  });

  it('a provisional codice fiscale has its own check digit', () => {
    expect(normaliseIdentifier('codice_fiscale', '12345678903').warning).toBeNull();
    expect(normaliseIdentifier('codice_fiscale', '12345678904').warning).toBe('wrong_control_character');
  });
});

describe('an ologramma is refused', () => {
  it.each([
    ['ologramma', 'AB12CD34EF'],
    ['assicurata', 'ologramma AB12CD34EF'],
    ['c3_vestanet', 'cod. OLOGRAMMA: AB12CD34EF'],
  ])('%s %s', (type, value) => {
    const refused = () => normaliseIdentifier(type, value, 'identifiers.0.value');
    expect(refused).toThrow(Problem);
    expect(refused).toThrow(expect.objectContaining({ code: 'credential_refused', status: 422 }));
  });

  it('is taken out whatever words lead to it', () => {
    const text = 'Codice ologramma (utente): AB12CD34EF, ologrammi n° 77XX88YY99.';
    expect(withoutCredentials(text).removed).toBe(2);
    expect(withoutCredentials("L'ologramma e l'assicurata 060000000101").removed).toBe(0);
  });

  it('is taken out of a free text, and its name alone is not', () => {
    const text = "L'ologramma n. AB12CD34EF e l'assicurata 060000000101; l'ologramma manca sulla ricevuta.";
    const { text: kept, removed } = withoutCredentials(text);
    expect(removed).toBe(1);
    expect(kept).not.toContain('AB12CD34EF');
    expect(kept).toContain("l'ologramma manca");
    expect(detectIdentifiers(text).map(({ type }) => type)).toEqual(['assicurata']);
  });
});

describe('identity values typed inside a text', () => {
  it.each([
    ['la pratica 24CN000003 è ferma', 'pratica_questura', '24CN000003'],
    ['assicurata n. 06000000010-1, spedita', 'assicurata', '060000000101'],
    ['ricevuta 0600 0000 0101.', 'assicurata', '060000000101'],
    ['domanda P-SA/L/N2020/101991 del', 'sui_protocollo', 'P-SA/L/N/2020/101991'],
    ['domanda P RC – L – N – 2020 – 100691', 'sui_protocollo', 'P-RC/L/N/2020/100691'],
    ['(P RC–L–N–2020–100691)', 'sui_protocollo', 'P-RC/L/N/2020/100691'],
    ['p-cn/f/n/2024/100001', 'sui_protocollo', 'P-CN/F/N/2024/100001'],
    ['ID SA4706950687', 'sui_id', 'SA4706950687'],
    ['K10/C/0000002', 'cittadinanza', 'K10/C/2'],
    ['pratica K10 0000015?', 'cittadinanza', 'K10/15'],
    ['C.F. RSS MRA 85T10 A562S', 'codice_fiscale', 'RSSMRA85T10A562S'],
    ['cf rssmra85t10a56nh', 'codice_fiscale', 'RSSMRA85T10A56NH'],
    ['codice fiscale provvisorio 12345678903', 'codice_fiscale', '12345678903'],
    ['permesso n. I12345678', 'permesso', 'I12345678'],
    ['codice C3: CN0001234', 'c3_vestanet', 'CN0001234'],
    ['Vestanet n. CN-0001234.', 'c3_vestanet', 'CN0001234'],
  ])('%s', (text, type, normalised) => {
    const found = detectIdentifiers(text);
    expect(found).toEqual([expect.objectContaining({ type, normalised })]);
    expect(text.slice(found[0]!.start, found[0]!.end)).toBe(found[0]!.value);
  });

  it.each([
    'telefono +39 333 1234567 e +393331234567',
    'cellulare 393331234567',
    'IBAN IT60X0542811101000000123456',
    'IBAN IT60 X054 2811 1010 0000 0123 456',
    'nata il 12/03/1985, scade 25.02.2025',
    'internazionalizzare, contratto 2025, art. 19 c. 2 lett. d) e art. 10-bis L. 241/1990',
    'partita IVA 12345678903',
    'D.P.R. 394/1999, ricevuta del 15/01',
    'scrivere a 060000000101@example.it',
  ])('leaves alone: %s', (text) => expect(detectIdentifiers(text)).toEqual([]));

  it('are found together, in order, without overlapping', () => {
    const text = 'K10/0000015 e 060000000101, poi CN0000000009: P-CN/L/Q/2025/100021 (24CN000012)';
    const found = detectIdentifiers(text);
    expect(found.map(({ type }) => type)).toEqual([
      'cittadinanza',
      'assicurata',
      'sui_id',
      'sui_protocollo',
      'pratica_questura',
    ]);
    found.slice(1).forEach(({ start }, index) => expect(start).toBeGreaterThanOrEqual(found[index]!.end));
  });

  it('are replaced by a reference in every spelling, only where accepted, once and for all', () => {
    const text = 'Assicurata 060000000101 (06000000010-1), altra 060000000202, pratica 24CN000003, prot. XY-77/2025.';
    const accepted = [
      { type: 'assicurata', value: '0600 0000 0101' },
      { type: 'assicurata', value: '060000000202' },
      { type: 'c3_vestanet', value: 'xy 77 2025' },
    ];
    const replaced = replaceByReference(text, accepted);
    expect(replaced).toBe(
      'Assicurata [assicurata] ([assicurata]), altra [assicurata 2], pratica 24CN000003, prot. [codice C3].',
    );
    expect(replaceByReference(replaced, accepted)).toBe(replaced);
  });

  it('never fail, whatever the text, and what is accepted is gone', () => {
    const piece = fc.constantFrom(
      '060000000101',
      'P-CN/L/N/2020/100018',
      'k10/c/0000002',
      ' e ',
      '\n',
      '12/03/1985',
      '–',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 12 })), { maxLength: 15 }), (pieces) => {
        const text = pieces.join(' ');
        const found = detectIdentifiers(text);
        for (const { value, start, end } of found) expect(text.slice(start, end)).toBe(value);
        const left = detectIdentifiers(replaceByReference(text, found)).map(
          ({ type, normalised }) => type + normalised,
        );
        for (const { type, normalised } of found) expect(left).not.toContain(type + normalised);
      }),
      { numRuns: 300 },
    );
  });

  it('take no longer on a hostile text than on a plain one', () => {
    for (const unit of ['P - ', '0600 ', 'A', 'c3 ', 'ologramma n ', '1 ', 'IT60 ', 'a.', '-', 'c3-n', '24CN000003 ']) {
      const started = performance.now();
      detectIdentifiers(unit.repeat(Math.floor(10_000 / unit.length)));
      expect({ unit, slow: performance.now() - started > 300 }).toEqual({ unit, slow: false });
    }
  });
});

describe('what a search box may hold', () => {
  const numbers = (query: string, prefix?: string) =>
    referenceLookups(query, prefix ? { prefix, year: 2026 } : null).flatMap((lookup) =>
      lookup.kind === 'case_number' ? [lookup.number] : [],
    );

  it.each([
    'CN-2026-000123',
    'cn 2026 123',
    'CN2026/000123',
    'cn-2026-123',
    '#CN-2026-000123',
    'CN2026000123',
    'n. CN–2026–123',
  ])('case number %s', (query) => expect(numbers(query)).toEqual(['CN-2026-000123']));

  it('a number without prefix belongs to the network that searches', () => {
    expect(numbers('2026-123', 'CN')).toEqual(['CN-2026-000123']);
    expect(numbers('2026/1234567', 'AT')).toEqual(['AT-2026-1234567']);
    expect(numbers('2026-123')).toEqual([]);
    expect(numbers('CN-2026-0')).toEqual([]);
  });

  it('a bare number, as it is said aloud, is of this year or of the last', () => {
    expect(numbers('60', 'CN')).toEqual(['CN-2026-000060', 'CN-2025-000060']);
    expect(numbers('n. 000060', 'CN')).toEqual(['CN-2026-000060', 'CN-2025-000060']);
    expect(numbers('60')).toEqual([]);
    expect(numbers('0', 'CN')).toEqual([]);
  });

  it('offers every type, real matches first, as it was indexed', () => {
    const lookups = referenceLookups('cn 2026 000123');
    expect(lookups[0]).toEqual({ kind: 'case_number', number: 'CN-2026-000123' });
    expect(lookups[1]).toEqual({ kind: 'identifier', type: 'sui_id', normalised: 'CN2026000123', warning: null });
    expect(lookups.map((lookup) => ('type' in lookup ? lookup.type : lookup.kind))).toEqual(
      expect.arrayContaining([...IDENTIFIER_TYPES]),
    );
  });

  it('finds a number that was filed with a warning', () => {
    const filed = normaliseIdentifier('assicurata', '0600-77');
    expect(filed.warning).toBe('odd_format');
    expect(referenceLookups('060077')).toContainEqual({
      kind: 'identifier',
      type: 'assicurata',
      normalised: filed.normalised,
      warning: 'odd_format',
    });
  });

  it.each(['', 'rossi', '12', 'ologramma AB12CD34EF'])('nothing for "%s"', (query) =>
    expect(referenceLookups(query)).toEqual([]),
  );
});
