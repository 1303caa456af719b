import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { COUNTER_VOCABULARY } from './counter-vocabulary';
import { WORDS_OF_RESIDENTS } from './residents';
import { ASKED_SUBJECTS } from './residents/subjects-asked';
import { BUILT_IN_LINES, buildVocabulary } from './notions';
import { sayInItalian } from './say-in-italian';
import { stemOf, wordsOf } from './words';

const languages = [...WORDS_OF_RESIDENTS.keys()];

/** What people type at the search, and the Italian that it has to be looked for by. */
const QUERIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    'renew my permit': 'rinnovo, permesso di soggiorno',
    'residence permit': 'permesso di soggiorno',
    'identity card': 'carta d’identità',
    'family reunification': 'ricongiungimento familiare',
    'how can I bring my wife and children': 'ricongiungimento familiare, figli',
    citizenship: 'cittadinanza',
    doctor: 'medico',
    'health card': 'tessera sanitaria',
    'I lost my job': 'perso il lavoro',
    'asylum request': 'protezione internazionale',
    'lost residence permit': 'smarrimento, permesso di soggiorno',
    'fingerprints appointment': 'impronte, appuntamento',
    'travel with the receipt': 'viaggio, ricevuta',
    'housing suitability': 'idoneità alloggiativa',
    'italian language test': 'test di italiano',
    'tax code': 'codice fiscale',
    'my permit was refused, I need a lawyer': 'permesso di soggiorno, diniego, avvocato',
    'seasonal work': 'stagionale',
    'my residence permit is late': 'permesso di soggiorno, stato della pratica',
  },
  fr: {
    'renouvellement du titre de séjour': 'rinnovo, permesso di soggiorno',
    'carte d’identité': 'carta d’identità',
    'regroupement familial': 'ricongiungimento familiare',
    'faire venir ma femme': 'ricongiungimento familiare',
    nationalité: 'cittadinanza',
    'médecin de famille': 'medico, familiari',
    'carte de santé': 'tessera sanitaria',
    'j’ai perdu mon travail': 'perso il lavoro',
    'demande d’asile': 'protezione internazionale',
    'permis volé': 'permesso di soggiorno, smarrimento',
    'empreintes digitales': 'impronte',
    'voyager avec le récépissé': 'viaggio, ricevuta',
    'attestation de logement': 'idoneità alloggiativa',
    'test de langue': 'test di italiano',
    'travail saisonnier': 'stagionale',
    'carte de séjour expirée': 'permesso di soggiorno, scaduto',
  },
  ar: {
    تجديد: 'rinnovo',
    'تجديد تصريح الإقامة': 'rinnovo, permesso di soggiorno',
    'بطاقة الهوية': 'carta d’identità',
    'لم الشمل': 'ricongiungimento familiare',
    'لمّ شمل الأسرة': 'ricongiungimento familiare',
    الجنسية: 'cittadinanza',
    الجنسيّة: 'cittadinanza',
    طبيب: 'medico',
    'البطاقة الصحية': 'tessera sanitaria',
    عمل: 'lavoro',
    'فقدت عملي': 'perso il lavoro',
    'طلب اللجوء': 'protezione internazionale',
    'موعد البصمات': 'appuntamento, impronte',
    'السفر بالإيصال': 'viaggio, ricevuta',
    'شهادة ملاءمة السكن': 'idoneità alloggiativa',
    'اختبار اللغة الإيطالية': 'test di italiano',
    'كيف أجدد إقامتي؟': 'rinnovo, permesso di soggiorno',
    'وللعمل الموسمي': 'stagionale',
    'تأخر تصريح الإقامة': 'stato della pratica, permesso di soggiorno',
    'تـجـديـد الاقامه': 'rinnovo, permesso di soggiorno',
  },
  sq: {
    'rinovimi i lejes së qëndrimit': 'rinnovo, permesso di soggiorno',
    'leje qendrimi': 'permesso di soggiorno',
    'kartë identiteti': 'carta d’identità',
    'bashkimi familjar': 'ricongiungimento familiare',
    shtetësia: 'cittadinanza',
    'mjeku i familjes': 'medico, familiari',
    'kartën shëndetësore': 'tessera sanitaria',
    'kam humbur punën': 'perso il lavoro',
    'kërkesë për azil': 'protezione internazionale',
    'gjurmët e gishtave': 'impronte',
    'leja ka skaduar': 'permesso di soggiorno, scaduto',
    'përshtatshmëria e banesës': 'idoneità alloggiativa',
    'provimi i gjuhës': 'test di italiano',
    'fëmija i lindur këtu': 'figli, nato in Italia',
    'punë sezonale': 'stagionale',
    avokati: 'avvocato',
  },
  ro: {
    'reînnoirea permisului de ședere': 'rinnovo, permesso di soggiorno',
    'prelungire permis': 'rinnovo, permesso di soggiorno',
    'carte de identitate': 'carta d’identità',
    'cărții de identitate': 'carta d’identità',
    'reîntregirea familiei': 'ricongiungimento familiare',
    cetățenie: 'cittadinanza',
    'cetăţenia italiană': 'cittadinanza',
    'medic de familie': 'medico',
    'card de sănătate': 'tessera sanitaria',
    'mi-am pierdut locul de muncă': 'perso il lavoro',
    'cerere de azil': 'protezione internazionale',
    amprentele: 'impronte',
    'călătorie cu recipisa': 'viaggio, ricevuta',
    'locuință corespunzătoare': 'idoneità alloggiativa',
    'test de limbă': 'test di italiano',
    'muncă sezonieră': 'stagionale',
  },
  uk: {
    'продовження дозволу': 'rinnovo, permesso di soggiorno',
    'дозвіл на проживання': 'permesso di soggiorno',
    'посвідчення особи': 'carta d’identità',
    "возз'єднання": 'ricongiungimento familiare',
    'возз’єднання сім’ї': 'ricongiungimento familiare',
    громадянство: 'cittadinanza',
    лікар: 'medico',
    лікаря: 'medico',
    'медична картка': 'tessera sanitaria',
    'я втратила роботу': 'perso il lavoro',
    'прохання про притулок': 'protezione internazionale',
    'відбитки пальців': 'impronte',
    'подорож із квитанцією': 'viaggio, ricevuta',
    'придатність житла': 'idoneità alloggiativa',
    'мовний тест': 'test di italiano',
    'сезонна робота': 'stagionale',
    'закінчився дозвіл': 'scaduto, permesso di soggiorno',
  },
  es: {
    'renovar el permiso de residencia': 'rinnovo, permesso di soggiorno',
    renovación: 'rinnovo',
    'carné de identidad': 'carta d’identità',
    'reagrupación familiar': 'ricongiungimento familiare',
    'traer a mis hijos': 'ricongiungimento familiare',
    ciudadanía: 'cittadinanza',
    'la doctora': 'medico',
    'tarjeta sanitaria': 'tessera sanitaria',
    'perdí mi trabajo': 'perso il lavoro',
    'solicitud de asilo': 'protezione internazionale',
    'huellas dactilares': 'impronte',
    'me robaron el permiso': 'smarrimento, permesso di soggiorno',
    'viajar con el resguardo': 'viaggio, ricevuta',
    'idoneidad de la vivienda': 'idoneità alloggiativa',
    'examen de italiano': 'test di italiano',
    'trabajo de temporada': 'lavoro, stagionale',
  },
};

describe.each(languages)('what residents ask, in %s', (language) => {
  it.each(Object.entries(QUERIES[language] ?? {}))('understands "%s"', (query, expected) => {
    expect(sayInItalian(query, language)?.terms.join(', ')).toBe(expected);
  });

  it('leaves Italian as it is', () => {
    const questions = readFileSync('libs/knowledge/domain/src/suggestion/questions.labelled.txt', 'utf8').split('\n');
    const texts = [
      ...Object.values(COUNTER_VOCABULARY).flatMap((line) => line.split('|')),
      ...ASKED_SUBJECTS,
      ...questions,
    ];
    const changed = texts.flatMap((text) => {
      const said = sayInItalian(text, language);
      return said ? [`${text}: ${said.terms.join(', ')}`] : [];
    });
    expect(changed).toEqual([]);
  });

  it('says every subject in its own words', () => {
    const { ways } = WORDS_OF_RESIDENTS.get(language) ?? { ways: null };
    expect(ASKED_SUBJECTS.filter((subject) => !ways?.[subject].trim())).toEqual([]);
  });
});

it('has at least twelve queries for each language', () => {
  for (const language of languages) expect(Object.keys(QUERIES[language] ?? {}).length).toBeGreaterThanOrEqual(12);
});

it('looks for nothing that neither the counters nor their stems know', () => {
  const { words } = buildVocabulary(BUILT_IN_LINES);
  const known = new Set(words.map(stemOf));
  const strange = ASKED_SUBJECTS.filter((subject) => !wordsOf(subject).some(({ stem }) => known.has(stem)));
  expect(strange).toEqual(['scuola', 'pensione']);
});

it('keeps the Italian of a query, what it does not understand and what stands in quotes', () => {
  expect(sayInItalian('documents for ricongiungimento "nulla osta"', 'en')?.text).toBe(
    'documenti ricongiungimento "nulla osta"',
  );
  expect(sayInItalian('renew kit xyzzy', 'en')).toEqual({
    text: 'rinnovo kit xyzzy',
    understood: 'rinnovo kit',
    terms: ['rinnovo'],
  });
  expect(sayInItalian('rinnovo kit', 'en')).toBeNull();
});

it('knows Arabic and Ukrainian by their script on a page of any language, and has no words for Italian', () => {
  expect(sayInItalian('الجنسية', 'it')?.terms).toEqual(['cittadinanza']);
  expect(sayInItalian('громадянство', 'en')?.terms).toEqual(['cittadinanza']);
  for (const language of ['it', 'it-facile', 'zh']) expect(sayInItalian('citizenship', language)).toBeNull();
});

it('has an end whatever is written', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), fc.constantFrom(...languages), (text, language) => {
      expect(sayInItalian(text, language)?.terms.length ?? 1).toBeLessThanOrEqual(8);
    }),
  ));
