import { KeepADirectoryOfServices1764103600000 } from './migrations/1764103600000-keep-a-directory-of-services';
import { DirectoryOrganizationEntity, DirectoryServiceEntity } from './service-entities';

/** The tables of the directory, for the drift check: statements are written by hand, beside their use cases. */
export const SERVICES_ENTITIES = [DirectoryOrganizationEntity, DirectoryServiceEntity];

export const SERVICES_MIGRATIONS = [KeepADirectoryOfServices1764103600000];
