import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import type { PublicLink } from '@respi/knowledge/contract';
import { Database } from '@respi/shared/api-platform';
import { type ReadingLanguage, SOURCE_LANGUAGE, topicIn } from '@respi/shared/contract';
import { romeDay } from '@respi/shared/kernel';
import { publicLinks } from '../persistence/link-store';
import { publicNetwork } from './public-network';

/** Far more than a page of links holds. */
const AT_MOST = 500;

@Injectable()
export class ReadPublicLinks {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
  ) {}

  /** @param network slug or host. @throws Problem not_found */
  async list(network: string, language: ReadingLanguage = SOURCE_LANGUAGE): Promise<PublicLink[]> {
    const networkId = await publicNetwork(this.database, network);
    const topics = await this.directory.codeList(networkId, 'topics', romeDay(new Date()));
    const labels = new Map(topics.map(({ code, label }) => [code, label]));
    const rows = await this.database.asPublic(networkId, (tx) => publicLinks(tx, AT_MOST));
    return rows.map(({ url, title, note, topic, checked_at }) => ({
      url,
      title,
      note,
      topic: topicIn(language, topic, labels.get(topic) ?? topic),
      checkedOn: checked_at && romeDay(checked_at),
    }));
  }
}
