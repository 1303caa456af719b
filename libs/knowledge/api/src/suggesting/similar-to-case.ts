import { Injectable } from '@nestjs/common';
import { EarlierCases } from '@respi/knowledge/contract';
import { comparedText, similarCases, tellingWords } from '@respi/knowledge/domain';
import { CaseState, type SimilarCases } from '@respi/segnalazioni/contract';
import { Database, type Principal } from '@respi/shared/api-platform';
import { SearchSettings } from '../searching/search-setting';

/** Cases that share words are looked at, and few of them are about the same thing. */
const CASES_LOOKED_AT = 60;
const EXCERPT = 200;

/** Earlier cases like one that is being sorted, to merge or to link: what whoever asks could open, and nothing else. */
@Injectable()
export class SimilarToCase {
  constructor(
    private readonly database: Database,
    private readonly settings: SearchSettings,
    private readonly cases: EarlierCases,
  ) {}

  /** @throws Problem not_found, not_allowed */
  async similar(who: Principal, caseId: string): Promise<SimilarCases> {
    return this.database.run(who, async (tx) => {
      const subject = await this.cases.toCompare(tx, caseId);
      if (subject.kept) return { items: [], hidden: [] };
      const { vocabulary } = await this.settings.of(tx, false);
      const words = tellingWords(comparedText(subject.question ?? ''), vocabulary);
      const near = await this.cases.near(tx, caseId, words, CASES_LOOKED_AT);
      const items = similarCases(subject, near, vocabulary).map(({ found, why }) => ({
        case: {
          id: found.id,
          number: found.number,
          state: CaseState.parse(found.state),
          submittedAt: found.submittedAt.toISOString(),
          sportello: found.sportello,
          inCharge: found.inCharge,
        },
        excerpt: (found.question ?? '').slice(0, EXCERPT),
        why,
        mayTakeIn: found.active,
      }));
      return { items, hidden: [...(await this.cases.notAlike(tx, caseId))] };
    });
  }
}
