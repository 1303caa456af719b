import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import type {
  PublicQuestion,
  PublicQuestionDetail,
  PublicQuestionsQuery,
  QuestionClosed,
  QuestionReply,
} from '@respi/knowledge/contract';
import { sayInItalian, subjectOfText, suggestSheets } from '@respi/knowledge/domain';
import {
  Database,
  KeyedDigests,
  type NetworkCipher,
  NetworkKeys,
  type Principal,
  type Tx,
} from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { type FieldProblem, Problem, isId, romeDay } from '@respi/shared/kernel';
import { faultsOfNumbers, faultsToAnswerFor } from '@respi/shared/personal-data';
import { readPublished } from '../persistence/published-sheets';
import { PublishedIndex } from '../suggesting/published-index';
import { appendToStream } from '../writing/append-to-stream';
import { type QuestionRow, openPart, questionById, questionsIn, sealPart } from './question-rows';

/** The coordination's desk for what the public asks. A question is answered once: the answer may have been read. */
@Injectable()
export class AnswerQuestions {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly digests: KeyedDigests,
    private readonly keys: NetworkKeys,
    private readonly published: PublishedIndex,
  ) {}

  async list(who: Principal, { state, limit, cursor }: PublicQuestionsQuery): Promise<Page<PublicQuestion>> {
    const cipher = await this.keys.of(who.networkId);
    const found = await this.database.run(who, (tx) => questionsIn(tx, state, limit + 1, cursor));
    const items = await Promise.all(found.slice(0, limit).map((row) => this.view(cipher, who.networkId, row)));
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** @throws Problem not_found */
  async open(who: Principal, id: string): Promise<PublicQuestionDetail> {
    const cipher = await this.keys.of(who.networkId);
    return this.database.run(who, (tx) => this.detail(tx, cipher, id));
  }

  /** @throws Problem not_found, stale_version, not_possible_now, invalid_input */
  async answer(
    who: Principal,
    id: string,
    version: number,
    { text, sheets, namesNobody }: QuestionReply,
  ): Promise<PublicQuestionDetail> {
    return this.decide(who, id, version, async (tx, cipher) => {
      const linked = [...new Set(sheets)];
      await mustBePublic(tx, linked);
      mustNameNobody(text, namesNobody);
      await tx.query(
        `update public_question set state = 'answered', answer = $2, sheets = $3, office = $4, answered_at = $5,
                answered_by = $6, version = version + 1 where id = $1`,
        [id, sealPart(cipher, id, 'answer', text), linked, await this.officeOf(tx), tx.now, tx.actor.accountId],
      );
      await appendToStream(tx, this.digests, 'question', id, { type: 'question_answered', data: { sheets: linked } });
    });
  }

  /** With a reply that is written beforehand, in words that the asker's page has. */
  async close(who: Principal, id: string, version: number, { as }: QuestionClosed): Promise<PublicQuestionDetail> {
    return this.decide(who, id, version, async (tx) => {
      await tx.query(
        `update public_question set state = 'closed', closed_as = $2, office = $3, answered_at = $4, answered_by = $5,
                version = version + 1 where id = $1`,
        [id, as, await this.officeOf(tx), tx.now, tx.actor.accountId],
      );
      await appendToStream(tx, this.digests, 'question', id, { type: 'question_closed', data: { as } });
    });
  }

  private async decide(
    who: Principal,
    id: string,
    version: number,
    write: (tx: Tx, cipher: NetworkCipher) => Promise<void>,
  ): Promise<PublicQuestionDetail> {
    const cipher = await this.keys.of(who.networkId);
    return this.database.run(who, async (tx) => {
      if (isId(id)) await tx.query('select 1 from public_question where id = $1 for update', [id]);
      const before = await questionById(tx, id);
      if (before.version !== version) {
        const by = await this.nameOf(tx.networkId, before.answered_by);
        throw new Problem('stale_version', { params: { version: before.version, ...(by === null ? {} : { by }) } });
      }
      if (before.state !== 'waiting') throw new Problem('not_possible_now');
      await write(tx, cipher);
      return this.detail(tx, cipher, id);
    });
  }

  private async detail(tx: Tx, cipher: NetworkCipher, id: string): Promise<PublicQuestionDetail> {
    const row = await questionById(tx, id);
    const shown = await this.view(cipher, tx.networkId, row);
    const said = shown.text === null ? null : sayInItalian(shown.text, row.language);
    const inItalian = [...(said?.terms ?? [])];
    if (shown.text === null || shown.state !== 'waiting') return { ...shown, suggested: [], inItalian };
    const { index, slugs } = await this.published.of(tx, true);
    const suggested = suggestSheets(index, { text: said?.understood ?? subjectOfText(shown.text) }).map(
      ({ sheet }) => ({
        id: sheet.id,
        slug: slugs.get(sheet.id) ?? '',
        question: sheet.question,
      }),
    );
    return { ...shown, suggested, inItalian };
  }

  private async view(cipher: NetworkCipher, networkId: string, row: QuestionRow): Promise<PublicQuestion> {
    const asked = romeDay(row.asked_at);
    const language = await this.directory.codeEntry(networkId, 'languages', row.language, asked);
    return {
      id: row.id,
      state: row.state,
      language: { code: row.language, label: language?.label ?? row.language },
      text: openPart(cipher, row, 'body'),
      askedAt: row.asked_at.toISOString(),
      answer: openPart(cipher, row, 'answer'),
      closedAs: row.closed_as,
      answeredAt: row.answered_at?.toISOString() ?? null,
      answeredBy: await this.nameOf(networkId, row.answered_by),
      sheets: [...row.sheets],
      version: row.version,
    };
  }

  private async nameOf(networkId: string, accountId: string | null): Promise<string | null> {
    return accountId === null ? null : ((await this.directory.person(networkId, accountId))?.name ?? null);
  }

  /** Where whoever answers works as a coordinator: what the public reads, in place of a name. */
  private async officeOf(tx: Tx): Promise<string | null> {
    const unit = tx.actor.memberships.find(({ role }) => role === 'coordinator')?.unitId;
    return unit === undefined ? null : ((await this.directory.unitById(tx.networkId, unit))?.name ?? null);
  }
}

/** Nobody else looks at it before it is read, and once sent it stays. @throws Problem invalid_input */
function mustNameNobody(text: string, answeredFor: boolean): void {
  const fields = [...faultsOfNumbers([['text', text]]), ...(answeredFor ? [] : faultsToAnswerFor([['text', text]]))];
  if (fields.length > 0) throw new Problem('invalid_input', { fields: fields.slice(0, 1) });
}

async function mustBePublic(tx: Tx, sheets: readonly string[]): Promise<void> {
  const fields: FieldProblem[] = [];
  for (const [index, id] of sheets.entries())
    if ((await readPublished(tx, { id }))?.audience !== 'pubblica')
      fields.push({ path: `sheets.${index}`, code: 'sheet_not_public' });
  if (fields.length > 0) throw new Problem('invalid_input', { fields });
}
