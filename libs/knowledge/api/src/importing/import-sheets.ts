import { Injectable } from '@nestjs/common';
import { NewSheet } from '@respi/knowledge/contract';
import { Database, inputProblem, isUniqueViolation, problemDocument } from '@respi/shared/api-platform';
import { Problem } from '@respi/shared/kernel';
import { z } from 'zod';
import { DraftASheet } from '../drafting/draft-a-sheet';

/** A row of `faq.json`. Keys that say how the row came about (status, confidence) are read over: it becomes a draft. */
const ImportedSheet = z.object({
  id: z.string().min(1).max(64),
  topic: z.string(),
  office: z.union([z.string(), z.array(z.string())]),
  question: z.string(),
  short_answer: z.string(),
  steps: z.array(z.string()).default([]),
  documents: z.array(z.string()).default([]),
  legal_refs: z.array(z.string()).default([]),
  tags: z.array(z.string()).default([]),
  audience: z.string().default('pubblica'),
  review_by: z.string().nullish(),
  change_note: z.string().nullish(),
});

/** What became of one row of the file. */
export type ImportedSheetRow =
  | { readonly outcome: 'imported'; readonly row: number; readonly externalId: string; readonly id: string }
  | { readonly outcome: 'already_there'; readonly row: number; readonly externalId: string }
  | {
      readonly outcome: 'refused';
      readonly row: number;
      readonly externalId: string | null;
      readonly why: readonly string[];
    };

/** Sheets of a file as drafts, one transaction a row, idempotent by external id. Nothing of a refused row stays. */
@Injectable()
export class ImportSheets {
  constructor(
    private readonly database: Database,
    private readonly drafting: DraftASheet,
  ) {}

  /** @param accountId who the drafts are told of: the network's import account */
  async *run(
    networkId: string,
    accountId: string,
    rows: Iterable<unknown> | AsyncIterable<unknown>,
  ): AsyncGenerator<ImportedSheetRow> {
    let position = 0;
    for await (const row of rows) yield await this.one(networkId, accountId, row, ++position);
  }

  private async one(networkId: string, accountId: string, row: unknown, position: number): Promise<ImportedSheetRow> {
    const read = ImportedSheet.safeParse(row);
    if (!read.success)
      return {
        outcome: 'refused',
        row: position,
        externalId: externalIdOf(row),
        why: words(inputProblem(read.error.issues)),
      };
    const record = read.data;
    const input = NewSheet.safeParse({
      question: record.question,
      shortAnswer: record.short_answer,
      steps: record.steps,
      documents: record.documents,
      legalRefs: record.legal_refs,
      tags: record.tags,
      topic: record.topic,
      offices: [record.office].flat(),
      audience: record.audience,
      reviewBy: record.review_by ?? undefined,
      changeNote: record.change_note ?? undefined,
    });
    if (!input.success)
      return { outcome: 'refused', row: position, externalId: record.id, why: words(inputProblem(input.error.issues)) };
    const already = { outcome: 'already_there', row: position, externalId: record.id } as const;
    try {
      return await this.database.asImport(networkId, accountId, async (tx) => {
        if (await tx.one('select 1 from sheet where external_id = $1', [record.id])) return already;
        const { id } = await this.drafting.inTransaction(tx, input.data, { externalId: record.id });
        return { outcome: 'imported', row: position, externalId: record.id, id } as const;
      });
    } catch (error) {
      if (isUniqueViolation(error, 'sheet_external_key')) return already;
      if (error instanceof Problem)
        return { outcome: 'refused', row: position, externalId: record.id, why: words(error) };
      throw error;
    }
  }
}

function externalIdOf(row: unknown): string | null {
  const id = (row as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id.slice(0, 64) : null;
}

function words(problem: Problem): string[] {
  const { errors, title } = problemDocument(problem, '');
  return errors?.map(({ path, message }) => `${path}: ${message}`) ?? [title];
}
