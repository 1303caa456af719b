import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import { type SuggestionIndex, buildSuggestionIndex } from '@respi/knowledge/domain';
import type { Tx } from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';
import { allPublished, publishedStamp } from '../persistence/published-sheets';

/** The published sheets of each network, indexed in memory and built anew when the published set has changed. */
@Injectable()
export class PublishedIndex {
  private readonly kept = new Map<
    string,
    { readonly stamp: string; readonly index: SuggestionIndex; readonly slugs: ReadonlyMap<string, string> }
  >();

  constructor(private readonly directory: Directory) {}

  async of(tx: Tx): Promise<{ readonly index: SuggestionIndex; readonly slugs: ReadonlyMap<string, string> }> {
    const stamp = await publishedStamp(tx);
    const known = this.kept.get(tx.networkId);
    if (known?.stamp === stamp) return known;
    const rows = await allPublished(tx);
    const topics = await this.directory.codeList(tx.networkId, 'topics', romeDay(tx.now));
    const labels = new Map(topics.map(({ code, label }) => [code, label]));
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
    );
    const built = { stamp, index, slugs: new Map(rows.map(({ sheet_id, slug }) => [sheet_id, slug])) };
    this.kept.set(tx.networkId, built);
    return built;
  }
}
