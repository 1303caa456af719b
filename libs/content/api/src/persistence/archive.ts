import type { SealedColumn } from '@respi/shared/api-platform';
import {
  ArchiveDocumentEntity,
  ArchiveFileEntity,
  ArchivePartEntity,
  ArchiveRoomEntity,
  ArchiveVersionEntity,
} from './archive-entities';
import { KeepAnArchive1764104000000 } from './migrations/1764104000000-keep-an-archive';

export const ARCHIVE_ENTITIES = [
  ArchiveRoomEntity,
  ArchiveFileEntity,
  ArchivePartEntity,
  ArchiveDocumentEntity,
  ArchiveVersionEntity,
];
export const ARCHIVE_MIGRATIONS = [KeepAnArchive1764104000000];
export const ARCHIVE_SEALED: readonly SealedColumn[] = [
  {
    ...{ table: 'archive_part', key: ['file_id', 'n'], column: 'body', holds: 'box', under: 'network' },
    context: `'archive_part.body:' || t.file_id || ':' || t.n`,
  },
  {
    ...{ table: 'archive_document', key: ['id'], column: 'withdrawn_because', holds: 'box', under: 'network' },
    context: `'archive_document.withdrawn_because:' || t.id`,
  },
  {
    ...{ table: 'archive_version', key: ['document_id', 'version'], column: 'note', holds: 'box', under: 'network' },
    context: `'archive_version.note:' || t.document_id || ':' || t.version`,
  },
];
