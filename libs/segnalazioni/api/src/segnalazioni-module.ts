import { Module } from '@nestjs/common';
import { ActOnCase } from './acting/act-on-case';
import { AdviseFiling } from './filing/advise-filing';
import { DraftsController } from './drafts/drafts-controller';
import { KeepDrafts } from './drafts/keep-drafts';
import { FileCase } from './filing/file-case';
import { FilingFacts } from './filing/filing-facts';
import { ActionsController } from './http/actions-controller';
import { CasesController } from './http/cases-controller';
import { ImportSegnalazioni } from './import/import-segnalazioni';
import { ReadOfficeReplies } from './office/read-office-replies';
import { RepliesController } from './office/replies-controller';
import { NetworkWords } from './reading/network-words';
import { ReadCases } from './reading/read-cases';
import { NetworkRules } from './rules/network-rules';

/** The segnalazioni: filing, acting, reading. Needs the platform and the Directory port. */
@Module({
  controllers: [CasesController, ActionsController, DraftsController, RepliesController],
  providers: [
    ActOnCase,
    AdviseFiling,
    FileCase,
    FilingFacts,
    ImportSegnalazioni,
    KeepDrafts,
    NetworkRules,
    NetworkWords,
    ReadCases,
    ReadOfficeReplies,
  ],
  exports: [
    ActOnCase,
    FileCase,
    FilingFacts,
    ImportSegnalazioni,
    NetworkRules,
    NetworkWords,
    ReadCases,
    KeepDrafts,
    ReadOfficeReplies,
  ],
})
export class SegnalazioniModule {}
