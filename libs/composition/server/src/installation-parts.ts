import { CONTENT_ENTITIES, CONTENT_MIGRATIONS, CONTENT_SEALED } from '@respi/content/api';
import { IDENTITY_ENTITIES, IDENTITY_MIGRATIONS, IDENTITY_SEALED } from '@respi/identity/api';
import { KNOWLEDGE_ENTITIES, KNOWLEDGE_MIGRATIONS, KNOWLEDGE_SEALED } from '@respi/knowledge/api';
import { NOTIFICATIONS_ENTITIES, NOTIFICATIONS_MIGRATIONS, NOTIFICATIONS_SEALED } from '@respi/notifications/api';
import { SEGNALAZIONI_ENTITIES, SEGNALAZIONI_MIGRATIONS, SEGNALAZIONI_SEALED } from '@respi/segnalazioni/api';
import {
  type DataSourceParts,
  PLATFORM_ENTITIES,
  PLATFORM_MIGRATIONS,
  type SealedColumn,
} from '@respi/shared/api-platform';

/** Every table and every migration of the installation. TypeORM runs migrations in the order of their time stamps. */
export const INSTALLATION_PARTS: DataSourceParts = {
  entities: [
    ...PLATFORM_ENTITIES,
    ...IDENTITY_ENTITIES,
    ...NOTIFICATIONS_ENTITIES,
    ...SEGNALAZIONI_ENTITIES,
    ...KNOWLEDGE_ENTITIES,
    ...CONTENT_ENTITIES,
  ],
  migrations: [
    ...PLATFORM_MIGRATIONS,
    ...IDENTITY_MIGRATIONS,
    ...NOTIFICATIONS_MIGRATIONS,
    ...SEGNALAZIONI_MIGRATIONS,
    ...KNOWLEDGE_MIGRATIONS,
    ...CONTENT_MIGRATIONS,
  ],
};

/** Every column that holds ciphertext. One that is missing here would keep an old key alive for ever. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  ...IDENTITY_SEALED,
  ...SEGNALAZIONI_SEALED,
  ...KNOWLEDGE_SEALED,
  ...NOTIFICATIONS_SEALED,
  ...CONTENT_SEALED,
];
