export { KeepArticles } from './articles/keep-articles';
export { ContentModule } from './content-module';
export { CONTENT_ENTITIES, CONTENT_MIGRATIONS } from './persistence';
