import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import type {
  ExportedTranslations,
  ExportedTranslationsQuery,
  TranslationDetail,
  TranslationSummary,
  TranslationsOfSheet,
  WaitingTranslations,
  WaitingTranslationsQuery,
} from '@respi/knowledge/contract';
import { availableTranslationActions, waitingOf } from '@respi/knowledge/domain';
import { Database, type Principal, type Tx } from '@respi/shared/api-platform';
import { Problem, isId } from '@respi/shared/kernel';
import { FindInTranslated } from '../findings/find-in-translated';
import { findingView } from '../findings/sheet-findings';
import { PlaceInTime, readCursor, writeCursor } from '../persistence/cursor';
import {
  type ItalianRow,
  type TranslationRow,
  italianOf,
  italianWords,
  openRow,
  publishedItalian,
  readTranslation,
  toTranslate,
  translatedPart,
  translationsOf,
  waitingTranslations,
} from '../persistence/translation-store';
import { SheetVeil } from '../writing/sheet-veil';

type NameOf = (account: string) => string;
const SYSTEM = 'ReSPI';

/** Translations as the coordination sees them. */
@Injectable()
export class ReadTranslations {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly finding: FindInTranslated,
    private readonly veil: SheetVeil,
  ) {}

  /** @throws Problem not_found, sheet_not_translatable */
  async ofSheet(who: Principal, sheetId: string): Promise<TranslationsOfSheet> {
    return this.database.run(who, async (tx) => {
      const italian = await this.italian(tx, sheetId);
      const rows = await translationsOf(tx, sheetId);
      const nameOf = await this.names(tx, rows);
      return {
        sheet: sheetOf(italian),
        italian: translatedPart(italian.content),
        italianVersion: italian.content_version,
        items: rows.map((row) => summaryOf(row, nameOf)),
      };
    });
  }

  /** @throws Problem not_found, sheet_not_translatable */
  async open(who: Principal, id: string): Promise<TranslationDetail> {
    return this.database.run(who, async (tx) => {
      const row = await readTranslation(tx, id);
      if (!row) throw new Problem('not_found');
      const italian = await this.italian(tx, row.sheet_id);
      const { translation, justified } = openRow(row, await this.veil.cipher(tx.networkId));
      const findings = await this.finding.find(tx, translation, justified);
      const nameOf = await this.names(
        tx,
        [row],
        [...justified.values()].map(({ by }) => by),
      );
      const madeFrom = await italianWords(tx, this.veil, row.sheet_id, row.made_from);
      return {
        ...summaryOf(row, nameOf),
        sheet: sheetOf(italian),
        words: translation.words,
        italian: translatedPart(italian.content),
        italianVersion: italian.content_version,
        madeFrom: { version: row.made_from, words: madeFrom ?? translatedPart(italian.content) },
        findings: findings.map((finding) => findingView(finding, nameOf)),
        notice: translation.notice,
        writtenBy: row.writers.map(nameOf).join(', ') || SYSTEM,
        availableActions: availableTranslationActions(tx.actor, translation, publishedItalian(italian), findings),
      };
    });
  }

  /** What waits, the longest first. */
  async waiting(who: Principal, query: WaitingTranslationsQuery): Promise<WaitingTranslations> {
    return this.database.run(who, async (tx) => {
      const rows = await waitingTranslations(tx, query, readCursor(query.cursor, PlaceInTime));
      const shown = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? shown.at(-1) : undefined;
      const nameOf = await this.names(tx, shown);
      return {
        items: shown.map((row) => ({
          ...summaryOf(row, nameOf),
          sheet: { id: row.sheet_id, slug: row.slug, question: row.question },
        })),
        nextCursor: last ? writeCursor({ at: last.updated_at.toISOString(), id: last.id }) : null,
      };
    });
  }

  /** Public sheets without current words in a language: their Italian, for whoever translates. A page may be short, or empty. */
  async lines(who: Principal, { language, limit, cursor }: ExportedTranslationsQuery): Promise<ExportedTranslations> {
    return this.database.run(who, async (tx) => {
      const rows = await toTranslate(tx, language, { limit, before: readCursor(cursor, PlaceInTime) });
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return {
        items: shown
          .filter(({ done }) => !done)
          .map(({ slug, content_version, content }) => ({
            sheet: slug,
            language,
            madeFrom: content_version,
            ...translatedPart(content),
          })),
        nextCursor: last ? writeCursor({ at: last.published_at.toISOString(), id: last.sheet_id }) : null,
      };
    });
  }

  private async italian(tx: Tx, sheetId: string): Promise<ItalianRow> {
    const italian = await italianOf(tx, { id: sheetId });
    if (italian) return italian;
    const there = isId(sheetId) && (await tx.one('select 1 from sheet where id = $1', [sheetId]));
    throw new Problem(there ? 'sheet_not_translatable' : 'not_found');
  }

  private async names(tx: Tx, rows: readonly TranslationRow[], others: readonly string[] = []): Promise<NameOf> {
    const accounts = rows.flatMap(({ writers, revised_by, validated_by }) => [...writers, revised_by, validated_by]);
    const people = new Map<string, string>();
    for (const account of new Set([...accounts, ...others]))
      if (account) people.set(account, (await this.directory.person(tx.networkId, account))?.name ?? SYSTEM);
    return (account) => people.get(account) ?? SYSTEM;
  }
}

function sheetOf({ sheet_id, slug, content }: ItalianRow): TranslationDetail['sheet'] {
  return { id: sheet_id, slug, question: content.question };
}

function summaryOf(row: TranslationRow, nameOf: NameOf): TranslationSummary {
  return {
    id: row.id,
    language: row.language,
    state: row.state,
    waiting: waitingOf({ state: row.state, outdatedSince: row.outdated_since }),
    served: row.served,
    outdatedSince: row.outdated_since?.toISOString() ?? null,
    revisedBy: row.revised_by && nameOf(row.revised_by),
    revisedAt: row.revised_at?.toISOString() ?? null,
    validatedBy: row.validated_by && nameOf(row.validated_by),
    validatedAt: row.validated_at?.toISOString() ?? null,
    updatedAt: row.updated_at.toISOString(),
    version: row.version,
  };
}
