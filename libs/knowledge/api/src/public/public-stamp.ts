import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import { Database } from '@respi/shared/api-platform';
import { Problem, romeDay } from '@respi/shared/kernel';
import { printable } from '../persistence/printable';
import { publishedStamp } from '../persistence/published-sheets';

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
    const [found] = await this.database.preNetwork<{ id: string }>('select id from respi.find_network($1)', [
      printable(network),
    ]);
    if (!found) throw new Problem('not_found');
    const today = romeDay(new Date());
    const published = await this.database.asPublic(found.id, publishedStamp);
    const shown = await Promise.all([
      this.directory.settings(found.id),
      this.directory.units(found.id),
      this.directory.frontOpenings(found.id, today).then((openings) => [...openings]),
      this.directory.codeList(found.id, 'topics', today),
      this.directory.codeList(found.id, 'languages', today),
    ]);
    return createHash('sha256')
      .update(JSON.stringify([published, today, shown]))
      .digest('base64url')
      .slice(0, 22);
  }
}
