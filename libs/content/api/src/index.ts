export { KeepArticles } from './articles/keep-articles';
export { CONTENT_TASKS, ContentModule } from './content-module';
export { CONTENT_ENTITIES, CONTENT_MIGRATIONS, CONTENT_SEALED } from './persistence';
export { ImportServices } from './services/import-services';
export { RemindToAssure } from './services/remind-to-assure';
export { ServiceDesk } from './services/service-desk';
export { KeepBoard } from './board/keep-board';
export { ReadBoard } from './board/read-board';
export { TendBoardNightly } from './board/tend-board-nightly';
