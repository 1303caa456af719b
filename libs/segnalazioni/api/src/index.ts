export { ActOnCase } from './acting/act-on-case';
export { FileCase } from './filing/file-case';
export { ReadCases } from './reading/read-cases';
export { SegnalazioniModule } from './segnalazioni-module';
export { CreateSegnalazioni1764100200000 } from './persistence/migrations/1764100200000-create-segnalazioni';
