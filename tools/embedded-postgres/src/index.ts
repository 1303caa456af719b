export { withDatabase } from './credentials.ts';
export { createDatabase, DATABASE_NAME, dropDatabase } from './prepare-database.ts';
export { findEmbedded, startEmbedded, stopEmbedded } from './start-embedded.ts';
export type { EmbeddedOptions, EmbeddedServer, EmbeddedUrls } from './start-embedded.ts';
