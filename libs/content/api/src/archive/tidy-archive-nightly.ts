import { Injectable } from '@nestjs/common';
import { ARCHIVE_WITHDRAWN_DAYS } from '@respi/content/contract';
import { Database, KeyedDigests, type ScheduledTask, appendToStream } from '@respi/shared/api-platform';
import { deleteDocument, dropFiles } from '../persistence/archive-store';
import { ARCHIVE_STREAM } from './keep-archive';

const AT_ONCE = 20;
const DAY_MS = 86_400_000;

/** Deletes files that nobody filed within a day, and documents that were withdrawn long ago, with every file of theirs. */
@Injectable()
export class TidyArchiveNightly implements ScheduledTask {
  readonly name = 'tidy-archive';
  readonly cron = '44 3 * * *';

  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    for (const { id } of await this.database.preNetwork<{ id: string }>('select id from respi.list_networks()')) {
      while (!signal.aborted && (await this.forgetUploads(id)) === AT_ONCE);
      while (!signal.aborted && (await this.forgetWithdrawn(id)) === AT_ONCE);
    }
  }

  /** @returns how many were deleted */
  forgetUploads(networkId: string, now: Date = new Date()): Promise<number> {
    return this.database.asSystem(networkId, async (tx) => {
      const left = await tx.query<{ id: string }>(
        'select id from archive_file where not filed and began_at < $1 order by began_at limit $2 for update skip locked',
        [new Date(now.getTime() - DAY_MS), AT_ONCE],
      );
      if (left.length > 0) await dropFiles(tx, left.map(({ id }) => id)); // prettier-ignore
      return left.length;
    });
  }

  /** @returns how many were deleted */
  forgetWithdrawn(networkId: string, now: Date = new Date()): Promise<number> {
    return this.database.asSystem(networkId, async (tx) => {
      const gone = await tx.query<{ id: string }>(
        `select id from archive_document where withdrawn_at < $1 order by withdrawn_at limit $2 for update skip locked`,
        [new Date(now.getTime() - ARCHIVE_WITHDRAWN_DAYS * DAY_MS), AT_ONCE],
      );
      for (const { id } of gone) {
        await deleteDocument(tx, id);
        await appendToStream(tx, this.digests, ARCHIVE_STREAM, id, { type: 'archive_deleted', data: {} });
      }
      return gone.length;
    });
  }
}
