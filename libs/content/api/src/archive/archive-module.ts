import { Module } from '@nestjs/common';
import { ArchiveDocumentsController, ArchiveUploadsController, PublicArchiveController } from './archive-controller';
import { HandOutFiles } from './hand-out-files';
import { KeepArchive } from './keep-archive';
import { ReadPublicArchive } from './read-public-archive';
import { TakeFiles } from './take-files';
import { TidyArchiveNightly } from './tidy-archive-nightly';

/** What of the archive a worker runs. */
export const ARCHIVE_TASKS = [TidyArchiveNightly];

/** Documents of the network with their versions. Needs the port `Directory`. */
@Module({
  controllers: [ArchiveUploadsController, ArchiveDocumentsController, PublicArchiveController],
  providers: [HandOutFiles, KeepArchive, ReadPublicArchive, TakeFiles, ...ARCHIVE_TASKS],
  exports: [KeepArchive, TakeFiles, ...ARCHIVE_TASKS],
})
export class ArchiveModule {}
