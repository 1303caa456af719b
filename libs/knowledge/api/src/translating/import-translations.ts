import { Injectable } from '@nestjs/common';
import {
  type ImportedTranslations,
  type TranslatedWords,
  type TranslationFile,
  TranslationLine,
} from '@respi/knowledge/contract';
import { sameWords } from '@respi/knowledge/domain';
import { Database, type Principal, type Tx, inputProblem, problemDocument } from '@respi/shared/api-platform';
import { Problem, invalidField } from '@respi/shared/kernel';
import { printable } from '../persistence/printable';
import { italianOf, lockSheet, openRow, translationInto } from '../persistence/translation-store';
import { SheetVeil } from '../writing/sheet-veil';
import { TranslateSheets } from './translate-sheets';
import { type FileLine, linesOfFile } from './translation-file';

type Outcome = ImportedTranslations['lines'][number];

/**
 * Translations out of one file, as words that no person has read: a transaction for each line, so that one that is refused
 * takes no other with it. The same file twice changes nothing the second time, and no line overwrites what somebody has revised.
 */
@Injectable()
export class ImportTranslations {
  constructor(
    private readonly database: Database,
    private readonly translating: TranslateSheets,
    private readonly veil: SheetVeil,
  ) {}

  /** @throws Problem invalid_input where the file as a whole cannot be read */
  async run(who: Principal, file: TranslationFile): Promise<ImportedTranslations> {
    // Whoever may not is told so before anything of the file is looked at.
    await this.database.run(who, () => Promise.resolve());
    const lines: Outcome[] = [];
    for (const line of linesOfFile(file)) lines.push(await this.one(who, line));
    return { lines };
  }

  private async one(who: Principal, { line, value }: FileLine): Promise<Outcome> {
    const read = TranslationLine.safeParse(value);
    const sheet = read.success ? read.data.sheet : sheetNamedIn(value);
    const refused = (problem: Problem): Outcome => ({ line, sheet, outcome: 'refused', why: wordsOf(problem) });
    if (!read.success) return refused(inputProblem(read.error.issues));
    const { sheet: slug, language, madeFrom, ...words } = read.data;
    try {
      const outcome = await this.database.run(who, async (tx) => this.write(tx, slug, { language, madeFrom, words }));
      return { line, sheet, outcome, why: [] };
    } catch (error) {
      if (error instanceof Problem) return refused(error);
      throw error;
    }
  }

  private async write(
    tx: Tx,
    slug: string,
    { language, madeFrom, words }: Pick<TranslationLine, 'language' | 'madeFrom'> & { words: TranslatedWords },
  ): Promise<'written' | 'already_there'> {
    const sheet = await italianOf(tx, { slug: printable(slug) });
    if (!sheet) {
      const there = await tx.one('select 1 from sheet where slug = $1', [printable(slug)]);
      throw there ? new Problem('sheet_not_translatable') : invalidField('sheet', 'unknown_sheet');
    }
    await lockSheet(tx, sheet.sheet_id);
    const row = await translationInto(tx, sheet.sheet_id, language);
    if (!row) {
      await this.translating.beginInTransaction(tx, sheet.sheet_id, { language, madeFrom, words });
      return 'written';
    }
    const { translation } = openRow(row, await this.veil.cipher(tx.networkId));
    if (translation.state !== 'withdrawn' && sameWords(translation.words, words)) return 'already_there';
    const readBySomebody = translation.state === 'revised' || translation.state === 'validated';
    if (readBySomebody && translation.outdatedSince === null) throw invalidField('language', 'revised_already');
    await this.translating.inTransaction(tx, row.id, null, { action: 'write', body: { madeFrom, words } });
    return 'written';
  }
}

function sheetNamedIn(value: unknown): string | null {
  const sheet = (value as { sheet?: unknown } | null)?.sheet;
  return typeof sheet === 'string' ? sheet.slice(0, 120) : null;
}

function wordsOf(problem: Problem): string[] {
  const { errors, title } = problemDocument(problem, '');
  return errors?.map(({ path, message }) => `${path}: ${message}`) ?? [title];
}
