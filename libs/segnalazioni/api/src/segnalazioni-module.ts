import { Module } from '@nestjs/common';
import { ActOnCase } from './acting/act-on-case';
import { AdviseFiling } from './filing/advise-filing';
import { FileCase } from './filing/file-case';
import { FilingFacts } from './filing/filing-facts';
import { ActionsController } from './http/actions-controller';
import { CasesController } from './http/cases-controller';
import { ImportSegnalazioni } from './import/import-segnalazioni';
import { NetworkWords } from './reading/network-words';
import { ReadCases } from './reading/read-cases';
import { NetworkRules } from './rules/network-rules';

/** The segnalazioni: filing, acting, reading. Needs the platform and the Directory port. */
@Module({
  controllers: [CasesController, ActionsController],
  providers: [
    ActOnCase,
    AdviseFiling,
    FileCase,
    FilingFacts,
    ImportSegnalazioni,
    NetworkRules,
    NetworkWords,
    ReadCases,
  ],
  exports: [ActOnCase, FileCase, FilingFacts, ImportSegnalazioni, NetworkRules, NetworkWords, ReadCases],
})
export class SegnalazioniModule {}
