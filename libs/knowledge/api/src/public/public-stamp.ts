import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import { Database } from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';
import { publishedStamp } from '../persistence/published-sheets';
import { publicNetwork } from './public-network';

/** By what a page that was kept is known to be out of date. */
@Injectable()
export class PublicStamps {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
  ) {}

  /**
   * Changes whenever anything does that the public reads of a network: its published sheets, its name, its counters with their
   * hours, its topics, and the day, by which entries begin and end and sheets fall due.
   * @param network slug or host. @throws Problem not_found
   */
  async of(network: string): Promise<string> {
    const networkId = await publicNetwork(this.database, network);
    const today = romeDay(new Date());
    const published = await this.database.asPublic(networkId, publishedStamp);
    const shown = await Promise.all([
      this.directory.settings(networkId),
      this.directory.units(networkId),
      this.directory.frontOpenings(networkId, today).then((openings) => [...openings]),
      this.directory.codeList(networkId, 'topics', today),
      this.directory.codeList(networkId, 'languages', today),
      this.directory.codeList(networkId, 'procedures', today),
    ]);
    return createHash('sha256')
      .update(JSON.stringify([published, today, shown]))
      .digest('base64url')
      .slice(0, 22);
  }
}
