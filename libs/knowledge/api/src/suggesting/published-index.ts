import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import { SUGGESTED_DAYS_PAST } from '@respi/knowledge/contract';
import { type SuggestionIndex, buildSuggestionIndex } from '@respi/knowledge/domain';
import type { Tx } from '@respi/shared/api-platform';
import { addDays, romeDay } from '@respi/shared/kernel';
import { allPublished, publishedStamp } from '../persistence/published-sheets';
import { SearchSettings } from '../searching/search-setting';

/** The published sheets of each network, indexed in memory; built anew each day, and when published set or vocabulary have changed. */
@Injectable()
export class PublishedIndex {
  private readonly kept = new Map<
    string,
    {
      readonly stamp: string;
      readonly day: string;
      readonly index: SuggestionIndex;
      readonly slugs: ReadonlyMap<string, string>;
    }
  >();

  constructor(
    private readonly directory: Directory,
    private readonly settings: SearchSettings,
  ) {}

  /** @param publicOnly what is for the network alone is not suggested to the public: another index, with other weights */
  async of(
    tx: Tx,
    publicOnly = false,
  ): Promise<{ readonly index: SuggestionIndex; readonly slugs: ReadonlyMap<string, string> }> {
    const [stamp, day] = [await publishedStamp(tx), romeDay(tx.now)];
    const key = `${tx.networkId} ${publicOnly ? 'public' : 'all'}`;
    const known = this.kept.get(key);
    if (known?.stamp === stamp && known.day === day) return known;
    // Long past its review day a sheet is found by who looks for it, and put before nobody.
    const rows = (await allPublished(tx)).filter(
      ({ audience, review_by }) =>
        (!publicOnly || audience === 'pubblica') &&
        (review_by === null || addDays(review_by, SUGGESTED_DAYS_PAST) >= day),
    );
    const topics = await this.directory.codeList(tx.networkId, 'topics', day);
    const labels = new Map(topics.map(({ code, label }) => [code, label]));
    const { vocabulary } = await this.settings.of(tx, publicOnly);
    const index = buildSuggestionIndex(
      rows.map(({ sheet_id, topic, offices, content }) => ({
        id: sheet_id,
        question: content.question,
        shortAnswer: content.shortAnswer,
        steps: content.steps,
        documents: content.documents,
        tags: content.tags,
        topic,
        topicLabel: labels.get(topic) ?? '',
        offices,
      })),
      vocabulary,
    );
    const built = { stamp, day, index, slugs: new Map(rows.map(({ sheet_id, slug }) => [sheet_id, slug])) };
    this.kept.set(key, built);
    return built;
  }
}
