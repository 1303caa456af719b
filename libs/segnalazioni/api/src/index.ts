export { ActOnCase } from './acting/act-on-case';
export { KeepDrafts } from './drafts/keep-drafts';
export { FileCase } from './filing/file-case';
export { ImportSegnalazioni, type ImportedRow } from './import/import-segnalazioni';
export { ReadOfficeReplies } from './office/read-office-replies';
export { ReadCases } from './reading/read-cases';
export { SegnalazioniModule } from './segnalazioni-module';
export { SEGNALAZIONI_ENTITIES, SEGNALAZIONI_MIGRATIONS } from './persistence';
