import { Injectable } from '@nestjs/common';
import { EarlierCases, type NewSheet } from '@respi/knowledge/contract';
import { draftSheet } from '@respi/knowledge/domain';
import {
  type CommandResult,
  Database,
  EMPTY_STREAM,
  type IdempotencyClaim,
  KeyedDigests,
  type Principal,
  type Tx,
} from '@respi/shared/api-platform';
import { invalidField, newId } from '@respi/shared/kernel';
import { ActOnDivergence } from '../divergences/act-on-divergence';
import { FindInSheet } from '../findings/find-in-sheet';
import { claimSlug, freeSlug, insertSheet, keepFindings } from '../persistence/sheet-store';
import { answerWithSheet } from '../persistence/unanswered-store';
import { CheckFrame } from '../writing/check-frame';
import { appendSheetEvents } from '../writing/sheet-events';
import { SheetVeil } from '../writing/sheet-veil';
import { checkSources } from './check-sources';

/** A new sheet, from nothing or from resolved segnalazioni. */
@Injectable()
export class DraftASheet {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    private readonly frame: CheckFrame,
    private readonly cases: EarlierCases,
    private readonly finding: FindInSheet,
    private readonly veil: SheetVeil,
    private readonly divergences: ActOnDivergence,
  ) {}

  /** @throws Problem not_allowed, invalid_input */
  async draft(who: Principal, input: NewSheet, claim: IdempotencyClaim | null): Promise<CommandResult> {
    return this.database.command(who, claim, (tx) => this.inTransaction(tx, input));
  }

  async inTransaction(
    tx: Tx,
    input: NewSheet,
    imported: { readonly externalId: string } | null = null,
  ): Promise<{ id: string }> {
    const { sheet, events } = draftSheet(newId(), input, { actor: tx.actor, now: tx.now });
    await this.frame.check(tx.networkId, input, tx.now, imported !== null);
    await checkSources(tx, this.cases, input.sources, (index) => `sources.${index}`);
    const texts = await this.veil.of(tx, sheet.id, input.sources);
    const slug =
      input.slug === undefined
        ? await freeSlug(tx, texts.masked(sheet.content.question), sheet.id)
        : await claimSlug(tx, texts, input.slug, sheet.id);
    await insertSheet(tx, texts, sheet, {
      slug,
      sources: input.sources,
      externalId: imported?.externalId ?? null,
      head: EMPTY_STREAM,
    });
    const head = await appendSheetEvents(tx, this.digests, sheet.id, EMPTY_STREAM, events, imported !== null);
    await tx.query('update sheet set event_seq = $2, last_hash = $3 where id = $1', [sheet.id, head.seq, head.hash]);
    if (input.search !== undefined && !(await answerWithSheet(tx, input.search, sheet.id)))
      throw invalidField('search', 'unknown_search');
    if (input.divergence !== undefined) await this.divergences.feed(tx, input.divergence, sheet.id);
    await keepFindings(tx, sheet, await this.finding.find(tx, sheet, input.sources));
    return { id: sheet.id };
  }
}
