export { ActOnSheet } from './acting/act-on-sheet';
export { DraftASheet } from './drafting/draft-a-sheet';
export { ImportSheets, type ImportedSheetRow } from './importing/import-sheets';
export { KNOWLEDGE_HANDLERS, KNOWLEDGE_TASKS, KnowledgeModule } from './knowledge-module';
export { KNOWLEDGE_ENTITIES, KNOWLEDGE_MIGRATIONS } from './persistence';
export { ReadPublicSheets } from './public/read-public-sheets';
export { ReadSheets } from './reading/read-sheets';
export { MarkForReview } from './reviewing/mark-for-review';
export { Suggest } from './suggesting/suggest';
