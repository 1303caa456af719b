import { Injectable } from '@nestjs/common';
import { EarlierCases } from '@respi/knowledge/contract';
import { ALIKE_FROM, likeness, subjectOfText, suggestSheets, tellingWords } from '@respi/knowledge/domain';
import type { Deflection, SuggestionRequest, Suggestions } from '@respi/segnalazioni/contract';
import { Database, type Principal } from '@respi/shared/api-platform';
import { PublishedIndex } from './published-index';

/** Cases that share words are looked at, and few of them are about the same thing. */
const CASES_LOOKED_AT = 60;
const CASES_AT_MOST = 3;
const EXCERPT = 200;

/** What the network already knows, while somebody writes. */
@Injectable()
export class Suggest {
  constructor(
    private readonly database: Database,
    private readonly published: PublishedIndex,
    private readonly cases: EarlierCases,
  ) {}

  async suggest(who: Principal, request: SuggestionRequest): Promise<Suggestions> {
    return this.database.run(who, async (tx) => {
      const { index, slugs } = await this.published.of(tx);
      const text = subjectOfText(request.text);
      const faq = suggestSheets(index, { ...request, text }).map(({ sheet, why }) => ({
        slug: slugs.get(sheet.id) ?? '',
        question: sheet.question,
        shortAnswer: sheet.shortAnswer,
        why,
      }));
      const cases = (await this.cases.sharing(tx, tellingWords(text, index.vocabulary), CASES_LOOKED_AT))
        .flatMap(({ question, ...found }) =>
          question === null ? [] : [{ ...found, question, ...likeness(text, question, index.vocabulary) }],
        )
        .filter(({ score }) => score >= ALIKE_FROM)
        .sort((a, b) => b.score - a.score)
        .slice(0, CASES_AT_MOST)
        .map(({ id, number, state, question, why }) => ({
          id,
          number,
          state,
          excerpt: question.slice(0, EXCERPT),
          why,
        }));
      return { faq, cases };
    });
  }

  /** Counts "this answers me" and "not my case". No text, no person. */
  async deflect(who: Principal, deflection: Deflection): Promise<void> {
    await this.database.run(who, (tx) => this.cases.countDeflection(tx, deflection));
  }
}
