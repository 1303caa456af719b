import { Injectable } from '@nestjs/common';
import {
  type ReadSearch,
  type Vocabulary,
  buildSpelling,
  buildVocabulary,
  linesWith,
  ownWords,
  readSearch,
} from '@respi/knowledge/domain';
import type { Tx } from '@respi/shared/api-platform';
import { allSearched, publishedStamp } from '../persistence/published-sheets';
import { changedLines } from '../persistence/vocabulary-store';

/** What a search of one audience hangs on beside its words. */
export interface SearchSetting {
  readonly stamp: string;
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
  private readonly kept = new Map<string, SearchSetting>();

  async of(tx: Tx, publicOnly: boolean): Promise<SearchSetting> {
    const key = `${tx.networkId} ${publicOnly}`;
    const stamp = await publishedStamp(tx);
    const known = this.kept.get(key);
    if (known?.stamp === stamp) return known;
    const vocabulary = buildVocabulary(linesWith(await changedLines(tx)));
    const sheets = await allSearched(tx, publicOnly);
    const built: SearchSetting = {
      stamp,
      vocabulary,
      spelling: buildSpelling([...vocabulary.words, ...ownWords(sheets.map(({ content }) => content))]),
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
