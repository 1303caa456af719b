import { drawSheet } from './draw-sheet';
import { pagesOf } from '@respi/shared/testing';
import type { SheetContent, SheetLine } from './sheet-content';

function aLine(change: Partial<SheetLine> = {}): SheetLine {
  return {
    id: '5f6d8a1c-7f2b-4c3d-9e4f-001122334455',
    shortCode: 'ABC234',
    number: 'CN-2026-000123',
    kind: 'Verifica stato',
    urgency: { level: 1, word: 'ROSSO' },
    name: null,
    withheld: false,
    identifiers: [{ label: 'Assicurata', value: '06000000010-1' }],
    question: 'Perché la pratica è ferma? Città: Cunéo — «attesa» di più mesi, così dice l’utente.',
    ...change,
  };
}

function aSheet(lines: readonly SheetLine[], change: Partial<SheetContent> = {}): SheetContent {
  return {
    network: 'Rete di Cuneo',
    owner: 'Provincia di Cuneo',
    office: 'Questura - Ufficio Immigrazione',
    number: 'DIST-2026-0007',
    day: '23/11/2026',
    sealed: false,
    lines,
    ...change,
  };
}

const drawn = async (content: SheetContent) => pagesOf(await drawSheet(content, { compress: false }));

it('says what the office needs, with Italian letters and those of other alphabets of ours', async () => {
  const [page] = await drawn(aSheet([aLine({ name: 'ŞAHİN Łukasz', identifiers: [] })]));
  for (const words of [
    'Rete di Cuneo',
    'Distinta DIST-2026-0007',
    'Questura - Ufficio Immigrazione',
    'del 23/11/2026',
    'Pagina 1 di 1',
    '1 · ROSSO',
    'CN-2026-000123',
    'ABC 234',
    'Persona: ŞAHİN Łukasz',
    'Perché la pratica è ferma? Città: Cunéo — «attesa»',
    'Esito',
    'Data',
    'Nome e firma',
    'non di nostra competenza',
    'Ufficio competente',
  ])
    expect(page).toContain(words);
  expect(page).not.toContain('RISERVATA');
});

it('groups by urgency, numbers its pages and keeps a heading with its first line', async () => {
  const lines = [1, 2, 3, 4, 5].flatMap((level) =>
    Array.from({ length: 3 }, (_, index) =>
      aLine({ number: `CN-2026-00${level}${index}`, urgency: { level, word: `CODICE${level}` } }),
    ),
  );
  const pages = await drawn(aSheet(lines));
  expect(pages.length).toBeGreaterThan(2);
  pages.forEach((page, index) => {
    expect(page).toContain(`Pagina ${index + 1} di ${pages.length}`);
    expect(page).toContain('DIST-2026-0007');
  });
  for (const level of [1, 2, 3, 4, 5])
    expect(pages.find((page) => page.includes(`${level} · CODICE${level}`))).toContain(`CN-2026-00${level}0`);
});

it('marks a sealed sheet, and says when the identity is withheld', async () => {
  const [page] = await drawn(aSheet([aLine({ withheld: true, identifiers: [] })], { sealed: true }));
  expect(page).toContain('RISERVATA');
  expect(page).toContain('Identità riservata');
});

it('bears a word longer than the line, letters of no alphabet at hand, and an empty sheet', async () => {
  const [page] = await drawn(aSheet([aLine({ question: `${'x'.repeat(400)} 漢字` })]));
  expect(page).toContain('??');
  expect((await drawn(aSheet([])))[0]).toContain('non occorre consegnarla');
});
