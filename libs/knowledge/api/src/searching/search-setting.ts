import { Injectable } from '@nestjs/common';
import { type ReadSearch, type Vocabulary, buildSpelling, readSearch } from '@respi/knowledge/domain';
import type { Tx } from '@respi/shared/api-platform';
import { type KnownSheets, ReadPublishedWords } from '../suggesting/known-sheets';

/** What a search of one audience hangs on beside its words. */
export interface SearchSetting {
  readonly vocabulary: Vocabulary;
  readonly spelling: (word: string) => string;
  /** Codes that at least one sheet has: what is worth filtering by. */
  readonly offices: ReadonlySet<string>;
  /** `procedure:RINNOVO` */
  readonly subjects: ReadonlySet<string>;
}

/**
 * Vocabulary, spelling and filters of each network, kept in memory until its published sheets or its vocabulary change; every
 * process asks the one row of `published_set` at each search. For the public they are made of public sheets alone: a word that
 * only the network reads is no correction for a stranger.
 */
@Injectable()
export class SearchSettings {
  private readonly kept = new Map<string, SearchSetting & { readonly of: KnownSheets }>();

  constructor(private readonly words: ReadPublishedWords) {}

  async of(tx: Tx, publicOnly: boolean): Promise<SearchSetting> {
    const words = await this.words.of(tx, publicOnly);
    const key = `${tx.networkId} ${publicOnly}`;
    const known = this.kept.get(key);
    if (known?.of === words) return known;
    const { vocabulary, sheets } = words;
    const said = new Set(vocabulary.words);
    for (const { read } of sheets) for (const word of read.words) said.add(word);
    const built = {
      of: words,
      vocabulary,
      spelling: buildSpelling(said),
      offices: new Set(sheets.flatMap(({ offices }) => offices)),
      subjects: new Set(sheets.flatMap(({ subjects }) => subjects)),
    };
    this.kept.set(key, built);
    return built;
  }

  /** @param exact whether the words are meant as they are written */
  async read(
    tx: Tx,
    text: string,
    { publicOnly, exact }: { publicOnly: boolean; exact: boolean },
  ): Promise<ReadSearch> {
    const { vocabulary, spelling } = await this.of(tx, publicOnly);
    return readSearch(text, vocabulary, exact ? null : spelling);
  }
}
