import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import { type ReadSheet, type Vocabulary, buildVocabulary, linesWith, readSheet } from '@respi/knowledge/domain';
import type { Tx } from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';
import { type PublishedPlace, contentsOf, publishedPlaces, publishedStamp } from '../persistence/published-sheets';
import { changedLines } from '../persistence/vocabulary-store';

/** A published sheet with its words read. */
export interface KnownSheet extends PublishedPlace {
  readonly read: ReadSheet;
}

export interface KnownSheets {
  /** Another one whenever published set or vocabulary have changed. */
  readonly stamp: string;
  /** Labels of topics are those of a day. */
  readonly day: string;
  readonly vocabulary: Vocabulary;
  readonly sheets: readonly KnownSheet[];
}

interface Kept extends KnownSheets {
  readonly lines: string;
}

/** Read between two looks at whatever else waits: nobody is kept waiting by somebody else's publication. */
const READ_AT_ONCE = 100;

/**
 * The words of each network's published sheets, in memory. After a publication only what is new is read; who asks meanwhile
 * waits for the same reading. What the public may read is kept apart: who has no account is shown no other sheet by the database.
 */
@Injectable()
export class ReadPublishedWords {
  private readonly kept = new Map<string, Kept>();
  private readonly reading = new Map<string, Promise<Kept>>();

  constructor(private readonly directory: Directory) {}

  async of(tx: Tx, publicOnly: boolean): Promise<KnownSheets> {
    const readers = `${tx.networkId} ${publicOnly ? 'public' : 'all'}`;
    const [stamp, day] = [await publishedStamp(tx), romeDay(tx.now)];
    const known = this.kept.get(readers);
    if (known?.stamp === stamp && known.day === day) return known;
    const key = `${readers} ${stamp} ${day}`;
    // A reading that failed did so by the fault of its own request: this one reads for itself.
    const begun = await this.reading.get(key)?.catch(() => undefined);
    if (begun) return begun;
    const reading = this.read(tx, { publicOnly, stamp, day }, known);
    this.reading.set(key, reading);
    try {
      const read = await reading;
      this.kept.set(readers, read);
      return read;
    } finally {
      if (this.reading.get(key) === reading) this.reading.delete(key);
    }
  }

  private async read(
    tx: Tx,
    { publicOnly, stamp, day }: { publicOnly: boolean; stamp: string; day: string },
    known: Kept | undefined,
  ): Promise<Kept> {
    const changed = await changedLines(tx);
    const lines = JSON.stringify(changed);
    const same = known?.lines === lines ? known : undefined;
    const vocabulary = same?.vocabulary ?? buildVocabulary(linesWith(changed));
    const topics = await this.directory.codeList(tx.networkId, 'topics', day);
    const labels = new Map(topics.map(({ code, label }) => [code, label]));
    const labelOf = ({ topic }: PublishedPlace): string => labels.get(topic) ?? '';
    const before = new Map(same?.sheets.map((sheet) => [sheet.sheet_id, sheet]));
    const places = await publishedPlaces(tx, publicOnly);
    const isRead = (place: PublishedPlace): boolean => {
      const sheet = before.get(place.sheet_id);
      return sheet?.published_at === place.published_at && sheet.read.sheet.topicLabel === labelOf(place);
    };
    const fresh = new Map<string, ReadSheet>();
    const unread = places.filter((place) => !isRead(place));
    for (let from = 0; from < unread.length; from += READ_AT_ONCE) {
      const some = new Map(unread.slice(from, from + READ_AT_ONCE).map((place) => [place.sheet_id, place]));
      for (const { sheet_id: id, content } of await contentsOf(tx, [...some.keys()])) {
        const place = some.get(id);
        if (!place) continue;
        const { topic, offices } = place;
        const { question, shortAnswer, steps, documents, tags } = content;
        const sheet = { id, question, shortAnswer, steps, documents, tags, topic, topicLabel: labelOf(place), offices };
        fresh.set(id, readSheet(sheet, vocabulary));
      }
      await breathe();
    }
    const sheets = places.flatMap((place) => {
      const read = fresh.get(place.sheet_id) ?? before.get(place.sheet_id)?.read;
      return read ? [{ ...place, read }] : [];
    });
    return { stamp, day, vocabulary, lines, sheets };
  }
}
