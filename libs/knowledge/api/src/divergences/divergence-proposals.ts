import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import {
  type DivergenceProposal,
  type DivergenceProposalsQuery,
  EarlierCases,
  type ProposalDismissal,
  type ProposedSide,
  type StandingAnswer,
} from '@respi/knowledge/contract';
import { mayOpenDivergences } from '@respi/knowledge/domain';
import { Database, type Principal, type Tx } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { Problem, invalidField, isId, romeDay } from '@respi/shared/kernel';
import { type ProposalRow, lookedAt, waitingProposal, waitingProposals } from '../persistence/proposal-store';
import { readPublished } from '../persistence/published-sheets';

/** Looked through for one page: what a reader may not see is left out of it. */
const LOOKED_THROUGH = 200;

/** Pairs of answers that the night found to differ. Their words are read anew, by whoever asks: what was sealed since is gone. */
@Injectable()
export class DivergenceProposals {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly cases: EarlierCases,
  ) {}

  async list(
    who: Principal,
    { office, topic, limit, cursor }: DivergenceProposalsQuery,
  ): Promise<Page<DivergenceProposal>> {
    if (cursor !== undefined && !isId(cursor)) throw invalidField('cursor', 'invalid');
    return this.database.run(who, async (tx) => {
      if (!mayOpenDivergences(tx.actor)) throw new Problem('not_allowed');
      const filter = { office: office ?? null, topic: topic ?? null, after: cursor ?? null };
      const rows = await waitingProposals(tx, { ...filter, limit: LOOKED_THROUGH });
      const shown = await this.readable(tx, rows);
      const items = shown.slice(0, limit);
      const last = items.at(-1);
      const more = shown.length > limit ? last : rows.length === LOOKED_THROUGH ? rows.at(-1) : undefined;
      return { items, nextCursor: more?.id ?? null };
    });
  }

  /** @throws Problem not_found */
  async open(who: Principal, id: string): Promise<DivergenceProposal> {
    return this.database.run(who, async (tx) => (await this.one(tx, id)).view);
  }

  /** @throws Problem not_found */
  async dismiss(who: Principal, id: string, why: ProposalDismissal): Promise<void> {
    await this.database.run(who, async (tx) => {
      await this.one(tx, id);
      await lookedAt(tx, id, { why });
    });
  }

  private async one(tx: Tx, id: string): Promise<{ view: DivergenceProposal }> {
    if (!mayOpenDivergences(tx.actor)) throw new Problem('not_allowed');
    const row = await waitingProposal(tx, id);
    const [view] = row ? await this.readable(tx, [row]) : [];
    if (!view) throw new Problem('not_found');
    return { view };
  }

  private async readable(tx: Tx, rows: readonly ProposalRow[]): Promise<DivergenceProposal[]> {
    const replies = [...new Set(rows.flatMap((row) => [row.one_reply, row.other_reply ?? []].flat()))];
    const answers = new Map((await this.cases.answers(tx, { replies })).map((answer) => [answer.replyId, answer]));
    const views = await Promise.all(
      rows.map(async (row): Promise<DivergenceProposal[]> => {
        const a = await this.replySide(tx, answers.get(row.one_reply));
        const b =
          row.other_reply === null
            ? await this.sheetSide(tx, row.other_sheet ?? '')
            : await this.replySide(tx, answers.get(row.other_reply));
        if (!a || !b) return [];
        const { id, differences, topic, found_at: foundAt } = row;
        return [{ id, differences, topic, foundAt: foundAt.toISOString(), a, b }];
      }),
    );
    return views.flat();
  }

  private async replySide(tx: Tx, given: StandingAnswer | undefined): Promise<ProposedSide | null> {
    if (given === undefined) return null;
    if (given.question === null || given.answer === null) return null;
    const { question, answer, office, settledAt, caseId, caseNumber } = given;
    const unit = await this.directory.unitByCode(tx.networkId, office);
    return {
      ...{ question, answer, office: { code: office, name: unit?.name ?? office }, on: romeDay(settledAt) },
      ...{ case: { id: caseId, number: caseNumber }, sheet: null },
    };
  }

  private async sheetSide(tx: Tx, id: string): Promise<ProposedSide | null> {
    const sheet = await readPublished(tx, { id });
    if (!sheet) return null;
    const { content, offices, published_at: at } = sheet;
    const [code] = offices;
    const unit = code === undefined ? undefined : await this.directory.unitByCode(tx.networkId, code);
    return {
      ...{ question: content.question, answer: content.shortAnswer, on: romeDay(at), case: null, sheet: { id } },
      office: code === undefined ? null : { code, name: unit?.name ?? code },
    };
  }
}
