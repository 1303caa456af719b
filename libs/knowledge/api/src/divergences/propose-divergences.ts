import { Injectable } from '@nestjs/common';
import { EarlierCases, type SettledPlace, type StandingAnswer } from '@respi/knowledge/contract';
import {
  type AnswerGiven,
  type Difference,
  type SuggestableSheet,
  compareAnswers,
  subjectOfText,
  rankSheets,
  tellingWords,
} from '@respi/knowledge/domain';
import { Database, type ScheduledTask, type Tx } from '@respi/shared/api-platform';
import { newId } from '@respi/shared/kernel';
import { type NewProposal, propose, scanned, scannedUpto } from '../persistence/proposal-store';
import { PublishedIndex } from '../suggesting/published-index';

/** Replies of one transaction. */
const BATCH = 20;
/** Replies of one night and network: what is left goes on the next night. */
const AT_MOST = 1_000;
/** Cases that share a telling word, the newest; and pairs that one reply may bring. */
const CASES_LOOKED_AT = 60;
const SHEETS_LOOKED_AT = 5;
const PAIRS_OF_ONE = 3;
const MONTHS = 12;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Holds each reply that came to stand against earlier ones to similar questions and against the published sheets. It goes on
 * where it was stopped, and a pair that was ever proposed is not proposed again.
 */
@Injectable()
export class ProposeDivergences {
  constructor(
    private readonly database: Database,
    private readonly cases: EarlierCases,
    private readonly published: PublishedIndex,
  ) {}

  /** @returns how many pairs are new */
  async of(networkId: string, signal?: AbortSignal): Promise<number> {
    let [found, walked] = [0, 0];
    for (;;) {
      const batch = await this.database.asSystem(networkId, (tx) => this.batch(tx));
      found += batch.found;
      walked += batch.walked;
      if (batch.walked < BATCH || walked >= AT_MOST || signal?.aborted) return found;
    }
  }

  private async batch(tx: Tx): Promise<{ found: number; walked: number }> {
    const place = (await scannedUpto(tx)) ?? beginning(tx.now);
    const answers = await this.cases.settledAfter(tx, place, BATCH);
    let found = 0;
    for (const answer of answers) found += await this.one(tx, answer);
    const last = answers.at(-1);
    if (last) await scanned(tx, { at: last.settledAt, replyId: last.replyId });
    return { found, walked: answers.length };
  }

  private async one(tx: Tx, given: StandingAnswer): Promise<number> {
    const reply = answerOf(given);
    if (!reply) return 0;
    const { index } = await this.published.of(tx);
    const { vocabulary } = index;
    const proposals: (NewProposal & { readonly likeness: number })[] = [];
    const consider = (other: AnswerGiven, of: Pick<NewProposal, 'otherReply' | 'otherSheet' | 'offices'>): void => {
      const found = compareAnswers(reply, other, vocabulary);
      if (found)
        proposals.push({ ...of, ...pairOf(given, of), differences: found.differences, likeness: found.likeness });
    };
    for (const { sheet } of rankSheets(index, { text: reply.question }).slice(0, SHEETS_LOOKED_AT))
      consider(answerOfSheet(sheet), {
        otherReply: null,
        otherSheet: sheet.id,
        offices: [given.office, ...sheet.offices],
      });
    const alike = await this.cases.sharing(tx, tellingWords(reply.question, vocabulary), CASES_LOOKED_AT);
    const elsewhere = alike.map(({ id }) => id).filter((id) => id !== given.caseId);
    for (const other of await this.cases.answers(tx, { cases: elsewhere })) {
      const theirs = answerOf(other);
      // Of two replies the later one brings the pair, so that it is the same pair on whichever night.
      if (theirs && isBefore(other, given))
        consider(theirs, { otherReply: other.replyId, otherSheet: null, offices: [given.office, other.office] });
    }
    const best = proposals.sort((one, other) => other.likeness - one.likeness).slice(0, PAIRS_OF_ONE);
    let added = 0;
    for (const proposal of best) if (await propose(tx, proposal)) added++;
    return added;
  }
}

function beginning(now: Date): SettledPlace {
  const at = new Date(now);
  at.setUTCMonth(at.getUTCMonth() - MONTHS);
  return { at, replyId: NOBODY };
}

function answerOf({ replyId, question, answer }: StandingAnswer): AnswerGiven | null {
  if (question === null || answer === null) return null;
  return { key: replyId, question: subjectOfText(question), answer };
}

function answerOfSheet({ id, question, shortAnswer, documents }: SuggestableSheet): AnswerGiven {
  const answer = documents.length === 0 ? shortAnswer : `${shortAnswer}\nDocumenti: ${documents.join(', ')}.`;
  return { key: id, question, answer, complete: true };
}

function isBefore(one: StandingAnswer, other: StandingAnswer): boolean {
  return (
    one.settledAt.getTime() - other.settledAt.getTime() < 0 || (sameInstant(one, other) && one.replyId < other.replyId)
  );
}

function sameInstant(one: StandingAnswer, other: StandingAnswer): boolean {
  return one.settledAt.getTime() === other.settledAt.getTime();
}

function pairOf(
  { replyId, topic }: StandingAnswer,
  { offices }: Pick<NewProposal, 'offices'>,
): Pick<NewProposal, 'id' | 'oneReply' | 'topic' | 'offices'> & { differences: readonly Difference[] } {
  return { id: newId(), oneReply: replyId, topic, offices: [...new Set(offices)], differences: [] };
}

@Injectable()
export class ProposeDivergencesNightly implements ScheduledTask {
  readonly name = 'propose-divergences';
  readonly cron = '52 2 * * *';

  constructor(
    private readonly database: Database,
    private readonly proposing: ProposeDivergences,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    for (const { id } of await this.database.preNetwork<{ id: string }>('select id from respi.list_networks()')) {
      if (signal.aborted) return;
      await this.proposing.of(id, signal);
    }
  }
}
