import { Injectable } from '@nestjs/common';
import { SUGGESTED_DAYS_PAST } from '@respi/knowledge/contract';
import { type SuggestionIndex, buildSuggestionIndex } from '@respi/knowledge/domain';
import type { Tx } from '@respi/shared/api-platform';
import { addDays } from '@respi/shared/kernel';
import { SearchSettings } from '../searching/search-setting';
import { type KnownSheets, ReadPublishedWords } from './known-sheets';

interface Indexed {
  readonly index: SuggestionIndex;
  readonly slugs: ReadonlyMap<string, string>;
}

/** The published sheets of each network, indexed in memory; put together anew each day, and when published set or vocabulary have changed. */
@Injectable()
export class PublishedIndex {
  private readonly kept = new Map<string, Indexed & { readonly of: KnownSheets }>();

  constructor(
    private readonly words: ReadPublishedWords,
    private readonly settings: SearchSettings,
  ) {}

  /** @param publicOnly what is for the network alone is not suggested to the public: another index, with other weights */
  async of(tx: Tx, publicOnly = false): Promise<Indexed> {
    const words = await this.words.of(tx, publicOnly);
    const key = `${tx.networkId} ${publicOnly ? 'public' : 'all'}`;
    const known = this.kept.get(key);
    if (known?.of === words) return known;
    const { spelling } = await this.settings.of(tx, publicOnly);
    // Long past its review day a sheet is found by who looks for it, and put before nobody.
    const sheets = words.sheets.filter(
      ({ review_by }) => review_by === null || addDays(review_by, SUGGESTED_DAYS_PAST) >= words.day,
    );
    const read = sheets.map((sheet) => sheet.read);
    const index = buildSuggestionIndex(read, words.vocabulary, spelling);
    const built = { of: words, index, slugs: new Map(sheets.map(({ sheet_id, slug }) => [sheet_id, slug])) };
    this.kept.set(key, built);
    return built;
  }
}
