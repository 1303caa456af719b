import { IDENTITY_ENTITIES, IDENTITY_MIGRATIONS } from '@respi/identity/api';
import { KNOWLEDGE_ENTITIES, KNOWLEDGE_MIGRATIONS } from '@respi/knowledge/api';
import { NOTIFICATIONS_ENTITIES, NOTIFICATIONS_MIGRATIONS } from '@respi/notifications/api';
import { SEGNALAZIONI_ENTITIES, SEGNALAZIONI_MIGRATIONS } from '@respi/segnalazioni/api';
import { type DataSourceParts, PLATFORM_ENTITIES, PLATFORM_MIGRATIONS } from '@respi/shared/api-platform';

/** Every table and every migration of the installation. TypeORM runs migrations in the order of their time stamps. */
export const INSTALLATION_PARTS: DataSourceParts = {
  entities: [
    ...PLATFORM_ENTITIES,
    ...IDENTITY_ENTITIES,
    ...NOTIFICATIONS_ENTITIES,
    ...SEGNALAZIONI_ENTITIES,
    ...KNOWLEDGE_ENTITIES,
  ],
  migrations: [
    ...PLATFORM_MIGRATIONS,
    ...IDENTITY_MIGRATIONS,
    ...NOTIFICATIONS_MIGRATIONS,
    ...SEGNALAZIONI_MIGRATIONS,
    ...KNOWLEDGE_MIGRATIONS,
  ],
};
