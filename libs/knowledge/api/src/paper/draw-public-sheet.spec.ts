import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicSheet } from '@respi/knowledge/contract';
import { READING_LANGUAGES, type ReadingLanguage } from '@respi/shared/contract';
import { qrPath } from '@respi/shared/paper';
import { pagesOf } from '@respi/shared/testing';
import { type PaperContent, drawPublicSheet } from './draw-public-sheet';
import words from './paper-words.json';
import { paperWords } from './paper-words';

const ADDRESS = 'https://respi.example.it/cuneo/it/schede/rinnovo';

function aSheet(change: Partial<PublicSheet> = {}): PublicSheet {
  return {
    ...{ slug: 'rinnovo', language: 'it', translations: [], translatedOn: null, outdated: null },
    topic: { code: 'permesso-soggiorno', label: 'Permesso di soggiorno', language: 'it' },
    question: 'Come si rinnova il permesso?',
    shortAnswer: 'Con il kit, alla posta.',
    steps: ['Chiedi il kit all’ufficio postale.', 'Compilalo e spediscilo.'],
    documents: ['Passaporto', 'Marca da bollo'],
    legalRefs: ['D.Lgs. 286/1998, art. 5'],
    validatedBy: [{ office: 'Questura di Cuneo', on: '2026-11-20' }],
    ...{ publishedOn: '2026-11-01', updatedOn: '2026-11-20', reviewBy: '2027-05-20', lawChanges: [], checklists: [] },
    paper: { address: ADDRESS, qr: qrPath(ADDRESS), pdf: true },
    ...change,
  };
}

async function drawn(change: Partial<PublicSheet> = {}, language: ReadingLanguage = 'it'): Promise<string[]> {
  const content: PaperContent = {
    sheet: aSheet(change),
    language,
    network: { name: 'Rete di Cuneo', owner: 'Provincia di Cuneo' },
    day: '2026-11-23',
  };
  const said = paperWords(language);
  if (!said) throw new Error(`no words in ${language}`);
  return pagesOf(await drawPublicSheet(content, said, { compress: false }));
}
/** Where a line breaks says nothing. */
const flat = (pages: readonly string[]): string => pages.join('\n').replace(/\s+/g, ' ');

it('has the whole sheet, who checked it, where it is read, and of when it is', async () => {
  const paper = flat(await drawn());
  for (const part of [
    'Rete di Cuneo · Provincia di Cuneo',
    'Come si rinnova il permesso?',
    'Con il kit, alla posta.',
    'Chiedi il kit',
    'Marca da bollo',
    'D.Lgs. 286/1998, art. 5',
    'Questura di Cuneo, 20 novembre 2026',
    'Sarà ricontrollata entro: 20 maggio 2027',
    'Foglio fatto il 23 novembre 2026.',
    'Pagina 1 di 1',
  ])
    expect(paper).toContain(part);
  expect(paper.replaceAll(' ', '')).toContain(ADDRESS);
  expect(paper).not.toContain('La legge è cambiata');
});

it.each([
  ['it', 'Lista dei documenti: Rinnovo', 'Controllata dagli uffici e valida dall’8 novembre 2026.'],
  ['en', 'Rinnovo', 'valid from 8 November 2026'],
] as const)('has the checked list of documents, with its amounts: %s', async (language, title, dated) => {
  const items = ['Passaporto (originale e copia)', 'Marca da bollo da 16 euro'];
  const checklists = [{ procedure: 'rinnovo', label: 'Rinnovo', items, validFrom: '2026-11-08' }];
  const paper = flat(await drawn({ checklists }, language));
  for (const part of [title, ...items, dated]) expect(paper).toContain(part);
});

it('says first that the law has changed, that a translation is old, and that nobody looked again in time', async () => {
  const paper = flat(
    await drawn(
      {
        language: 'en',
        translatedOn: '2026-10-01',
        outdated: { italianChangedOn: '2026-11-20', translatedOn: '2026-10-01' },
        lawChanges: [{ act: 'tui', label: 'D.Lgs. 286/1998', articles: ['5'], on: '2026-11-22' }],
        reviewBy: '2026-11-22',
      },
      'en',
    ),
  );
  const places = [
    'This translation is not up to date',
    'The law D.Lgs. 286/1998 (art. 5) has changed, with effect from 22 November 2026.',
    'This guide needs checking',
    'In short',
  ].map((part) => paper.indexOf(part));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(paper).not.toContain('It will be checked again');
});

it('says that its words are Italian where nobody translated them', async () => {
  expect(flat(await drawn({}, 'ro'))).toContain('Această fișă nu este încă tradusă');
  expect(flat(await drawn({}, 'it-facile'))).toContain('non è ancora in italiano facile');
});

it('draws Albanian and Romanian as written, and says where it cannot draw a letter', async () => {
  const paper = flat(await drawn({ shortAnswer: 'Çështje të përditësuara; ședință, țară, înăuntru.' }, 'sq'));
  expect(paper).toContain('Çështje të përditësuara; ședință, țară, înăuntru.');
  expect(paper).not.toContain('pikëpyetje');
  expect(flat(await drawn({ shortAnswer: 'Si scrive العربية.' }))).toContain('Alcune lettere non si possono scrivere');
});

it('bears the longest sheet there can be', async () => {
  const pages = await drawn({
    question: 'Q'.repeat(300),
    shortAnswer: 'parola '.repeat(300),
    steps: Array.from({ length: 30 }, () => 'passo '.repeat(83)),
    documents: Array.from({ length: 40 }, () => 'carta '.repeat(50)),
    legalRefs: Array.from({ length: 30 }, () => 'legge '.repeat(33)),
  });
  expect(pages.length).toBeLessThan(25);
  expect(pages.at(-1)).toContain(`di ${String(pages.length)}`);
});

describe('the words of paper', () => {
  it('are there in every language whose letters are, and in no other', () =>
    expect(READING_LANGUAGES.filter((each) => paperWords(each) === null)).toEqual(['ar', 'uk']));

  it.each(Object.entries(words))('in %s are those of the page', (language, said) => {
    const read = (name: string): { knowledge: Record<string, Record<string, string>> } =>
      JSON.parse(readFileSync(join(__dirname, '../../../feature/src/i18n', `${name}.json`), 'utf8')) as never;
    const { sheet } = read(language).knowledge;
    const { documents } = read(`checklists-public.${language}`).knowledge;
    const own = ['readAt', 'printed', 'page', 'letters'];
    for (const [name, text] of Object.entries(said).filter(([key]) => !own.includes(key)))
      expect([name, text]).toEqual([name, (name.startsWith('ofSheet') ? documents : sheet)?.[name]]);
  });
});
