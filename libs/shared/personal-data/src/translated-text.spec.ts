import fc from 'fast-check';
import { findPersonalData } from './find-personal-data';
import { findInTranslation } from './translated-text';
import { NOBODY_LINKED } from './veil';

const found = (text: string, language: string, linked = NOBODY_LINKED): string[] =>
  findInTranslation(text, language, linked).map(({ excerpt }) => excerpt);
const linked = {
  names: [
    { surname: 'Shevchenko', name: 'Oksana' },
    { surname: 'Benhassan', name: 'Mohamed' },
    { surname: 'Lika', name: 'Gjergji' },
  ],
  birthDates: [],
};

describe('personal data in a translation', () => {
  it.each([
    ['fr', 'La demande de M. Dupont est arrivée.', 'M. Dupont'],
    ['fr', 'Selon Mme Aïcha Benali, on attend.', 'Mme Aïcha Benali'],
    ['es', 'La Sra. Gómez llamó ayer.', 'Sra. Gómez'],
    ['ro', 'Dl. Popescu a depus cererea.', 'Dl. Popescu'],
    ['sq', 'Z. Hoxha ka pritur.', 'Z. Hoxha'],
    ['uk', 'Заяву подав пан Шевчук.', 'пан Шевчук'],
    ['ar', 'قدم السيد محمود الطلب.', 'السيد محمود الطلب'],
    ['en', 'Ask Mrs Brown at the desk.', 'Mrs Brown'],
  ])('finds a name behind a title (%s)', (language, text, name) => {
    expect(found(text, language)).toContain(name);
  });

  it.each([
    ['uk', 'Документи Шевченко готові', 'Шевченко'],
    ['uk', 'Оксана Шевченко чекає', 'Оксана Шевченко'],
    ['ar', 'ملف محمد بن حسن جاهز', 'محمد'],
    ['ar', 'هذا الطلب لمحمد', 'لمحمد'],
  ])('finds the name of a linked case in another alphabet (%s)', (language, text, name) => {
    expect(found(text, language, linked)).toContain(name);
    expect(found(text, language)).toEqual([]);
  });

  it.each([
    ['ar', 'في محمد Zubaydi', 'محمد Zubaydi'],
    ['ar', 'السيد Škrabáček', 'السيد Škrabáček'],
    ['ar', 'قدمت السيدة Hanane Zubaydi الطلب', 'السيدة Hanane Zubaydi'],
    ['ar', 'الطلب من Zubaydi محمد', 'Zubaydi محمد'],
    ['uk', 'Звернулася Оксана Kovalenko', 'Оксана Kovalenko'],
    ['it', 'Ne parla محمد Zubaydi.', 'محمد Zubaydi'],
    ['it', 'È di السيد Škrabáček.', 'السيد Škrabáček'],
  ])('finds a name of which one half stands in another alphabet (%s: %s)', (language, text, name) => {
    expect(found(text, language).some((excerpt) => excerpt.includes(name))).toBe(true);
    expect(findPersonalData(text, NOBODY_LINKED).some(({ excerpt }) => excerpt.includes(name))).toBe(true);
  });

  it('finds nobody in the Italian words that an Arabic or Ukrainian text cannot do without', () => {
    for (const [language, text] of [
      ['ar', 'يقدم الطلب في Questura di Cuneo أو في Sportello Unico.'],
      ['ar', 'استعمل بطاقة CIE أو هوية SPID، ثم املأ Modulo 1 من Kit postale.'],
      ['ar', 'اطلب Permesso di soggiorno من مكتب Prefettura'],
      ['uk', 'Заяву подають до Questura або через портал Portale Immigrazione.'],
      ['uk', 'Потрібен документ Nulla Osta та код Codice Fiscale'],
    ] as const)
      expect([text, found(text, language)]).toEqual([text, []]);
  });

  it('finds identifiers whatever the digits', () => {
    expect(found('اتصل على ٣٤٧١٢٣٤٥٦٧', 'ar')).toEqual(['٣٤٧١٢٣٤٥٦٧']);
    expect(found('Пишіть на test@example.org', 'uk')).toEqual(['test@example.org']);
  });

  it.each([
    ['fr', 'Le premier ministre M et la loi n. 286.'],
    ['en', 'You must book at the post office sixty days before.'],
    ['uk', 'Подайте заяву на пошті за шістдесят днів.'],
    ['ar', 'قدم الطلب في مكتب البريد قبل ستين يوما.'],
    ['sq', 'Kërkesa bëhet në postë.'],
  ])('leaves plain words in peace (%s)', (language, text) => {
    expect(found(text, language, linked)).toEqual([]);
  });

  it('finds no less than in Italian, and says where each piece stands', () => {
    const pieces = fc.constantFrom(
      'Mme Rossi',
      'السيد علي',
      'пан Іван',
      '347 1234567',
      'testo',
      'a@b.it',
      '، ',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.constantFrom('fr', 'ar', 'uk', 'en'), (parts, language) => {
        const text = parts.join(' ');
        const findings = findInTranslation(text, language, linked);
        for (const finding of findPersonalData(text, linked)) expect(findings).toContainEqual(finding);
        for (const { start, end, excerpt } of findings) expect(text.slice(start, end)).toBe(excerpt);
      }),
    );
  });
});
