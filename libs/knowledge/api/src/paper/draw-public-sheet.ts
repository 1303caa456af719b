import type { PublicSheet } from '@respi/knowledge/contract';
import { EASY_ITALIAN, type ReadingLanguage, languageTag } from '@respi/shared/contract';
import { Writer, canBeDrawn, drawQr, openPaper } from '@respi/shared/paper';
import { type PaperWords, longDay, said } from './paper-words';

export interface PaperContent {
  readonly sheet: PublicSheet;
  /** In which it was asked for; its words may be Italian. */
  readonly language: ReadingLanguage;
  readonly network: { readonly name: string; readonly owner: string };
  /** `2026-11-23` */
  readonly day: string;
}

/** Large enough for who reads badly, small enough that most sheets are two pages. */
const SIZE = 13;
const QR = 96;

/** A sheet as it is handed over a counter: A4, large letters, black on white. `compress: false` is for a spec. */
export async function drawPublicSheet(
  content: PaperContent,
  words: PaperWords,
  { compress = true } = {},
): Promise<Buffer> {
  const { sheet, language, network } = content;
  const { page, done } = openPaper({
    title: sheet.question,
    author: network.name,
    language: sheet.language === 'it' ? 'it-IT' : languageTag(sheet.language),
    compress,
  });
  const writer = new Writer(page);
  const top = writer.at;
  drawQr(page, sheet.paper.address, writer.right - QR, top - 8, QR);
  const beside = writer.right - QR - 14;
  writer.line(`${network.name} · ${network.owner}`, 10, 'regular', writer.left, beside);
  writer.gap(4);
  writer.line(sheet.question, 20, 'bold', writer.left, beside);
  writer.gap(4);
  writer.line(`${words.readAt}:`, 11, 'bold', writer.left, beside);
  writer.line(sheet.paper.address, 11, 'regular', writer.left, beside);
  writer.below(top + QR);
  const day = (of: string): string => longDay(of, language);
  writer.line(said(words.printed, { day: day(content.day) }), 11);
  for (const { title, lines } of noticesOf(content, words)) writer.notice(title, lines, 12);
  writer.title(words.short, 15);
  writer.paragraph(sheet.shortAnswer, SIZE + 1);
  const listed = (title: string, items: readonly string[], sign: (at: number) => string): void => {
    if (items.length === 0) return;
    writer.title(title, 15);
    items.forEach((item, at) => {
      writer.item(sign(at), item, SIZE);
    });
  };
  listed(words.steps, sheet.steps, (at) => `${String(at + 1)}.`);
  listed(words.documents, sheet.documents, () => '•');
  for (const { label, items, validFrom } of sheet.checklists) {
    listed(said(words.ofSheet, { procedure: label }), items, () => '•');
    writer.line(said(words.ofSheetDated, { day: day(validFrom) }), 11);
  }
  listed(words.law, sheet.legalRefs, () => '•');
  writer.title(words.validated, 15);
  for (const { office, on } of sheet.validatedBy)
    writer.item('•', said(words.validatedBy, { office, day: day(on) }), 12);
  if (sheet.translatedOn) writer.line(said(words.translatedOn, { day: day(sheet.translatedOn) }), 11);
  writer.line(said(words.updated, { day: day(sheet.updatedOn) }), 11);
  if (sheet.reviewBy && !isOverdue(content)) writer.line(said(words.reviewBy, { day: day(sheet.reviewBy) }), 11);
  writer.numberPages((number, of) => said(words.page, { page: String(number), of: String(of) }));
  page.end();
  return done;
}

interface Notice {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What its page says before the answer. */
function noticesOf(content: PaperContent, words: PaperWords): Notice[] {
  const { sheet, language } = content;
  const day = (of: string): string => longDay(of, language);
  const notices: Notice[] = [];
  if (sheet.language !== language) {
    const easy = language === EASY_ITALIAN;
    notices.push({
      title: easy ? words.noEasyTitle : words.untranslatedTitle,
      lines: [easy ? words.noEasy : words.untranslated],
    });
  }
  if (sheet.outdated) {
    const { italianChangedOn, translatedOn } = sheet.outdated;
    const told = said(words.outdated, { changed: day(italianChangedOn), translated: day(translatedOn) });
    notices.push({ title: words.outdatedTitle, lines: [told] });
  }
  if (sheet.lawChanges.length > 0) {
    const told = sheet.lawChanges.map(({ label, articles, on }) =>
      said(articles.length > 0 ? words.lawArticles : words.lawWhole, {
        label,
        articles: articles.join(', '),
        day: day(on),
      }),
    );
    notices.push({ title: words.lawTitle, lines: [...told, words.lawText] });
  }
  if (sheet.reviewBy && isOverdue(content))
    notices.push({ title: words.overdueTitle, lines: [said(words.overdue, { day: day(sheet.reviewBy) })] });
  const listed = sheet.checklists.flatMap(({ label, items }) => [label, ...items]);
  const written = [
    ...[sheet.question, sheet.shortAnswer, ...sheet.steps],
    ...[...sheet.documents, ...listed, ...sheet.legalRefs],
  ];
  if (!written.every(canBeDrawn)) notices.push({ title: words.letters, lines: [] });
  return notices;
}

function isOverdue({ sheet, day }: PaperContent): boolean {
  return sheet.reviewBy !== null && sheet.reviewBy.slice(0, 10) < day;
}
