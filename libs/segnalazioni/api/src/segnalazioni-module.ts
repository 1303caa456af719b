import { Module, type Type } from '@nestjs/common';
import type { ScheduledTask } from '@respi/shared/api-platform';
import { AccessLogController } from './access-log/access-log-controller';
import { ExportAccessLog } from './access-log/export-access-log';
import { ReadAccessLog } from './access-log/read-access-log';
import { ActOnCase } from './acting/act-on-case';
import { AdviseFiling } from './filing/advise-filing';
import { ClimbLadder } from './clocks/climb-ladder';
import { SweepClocks } from './clocks/sweep-clocks';
import { ActOnDistinta } from './distinte/act-on-distinta';
import { DistintaActionsController } from './distinte/distinta-actions-controller';
import { DistinteController } from './distinte/distinte-controller';
import { PrepareDistinta } from './distinte/prepare-distinta';
import { PrintDistinta } from './distinte/print-distinta';
import { ReadDistinte } from './distinte/read-distinte';
import { DraftsController } from './drafts/drafts-controller';
import { KeepDrafts } from './drafts/keep-drafts';
import { EarlierCasesModule } from './earlier-cases/earlier-cases-module';
import { EraseCase } from './erasing/erase-case';
import { ErasePerson } from './erasing/erase-person';
import { FiguresController } from './figures/figures-controller';
import { ReadFigures } from './figures/read-figures';
import { FileCase } from './filing/file-case';
import { FilingFacts } from './filing/filing-facts';
import { HandOverWork } from './handing-over/hand-over-work';
import { OpenWorkController } from './handing-over/open-work-controller';
import { ActionsController } from './http/actions-controller';
import { CasesController } from './http/cases-controller';
import { ImportSegnalazioni } from './import/import-segnalazioni';
import { ReadOfficeReplies } from './office/read-office-replies';
import { RunningClocks } from './reading/running-clocks';
import { RepliesController } from './office/replies-controller';
import { CaseLinksController } from './linking/case-links-controller';
import { LinkCases } from './linking/link-cases';
import { LiveModule } from './live/live-module';
import { NetworkWords } from './reading/network-words';
import { ReadCases } from './reading/read-cases';
import { ReadClocks } from './reading/read-clocks';
import { EraseOnRequest } from './privacy/erase-on-request';
import { MakeAccessFile } from './privacy/make-access-file';
import { PrivacyController } from './privacy/privacy-controller';
import { Records } from './privacy/records';
import { CasesOfPerson } from './privacy/cases-of-person';
import { SameNumbers } from './privacy/same-numbers';
import { WhoseCases } from './privacy/whose-cases';
import { EraseWhatIsOver } from './retention/erase-what-is-over';
import { GraceList } from './retention/grace-list';
import { ReachOfRetention } from './retention/reach-of-retention';
import { NetworkRetention } from './retention/network-retention';
import { PublicRetentionController, RetentionController } from './retention/retention-controller';
import { ShowIdentity } from './reading/show-identity';
import { DecideTime } from './rules/decide-time';
import { NetworkRules } from './rules/network-rules';
import { TimeRulesController } from './rules/time-rules-controller';
import { ActsOfTime } from './scheduled/acts-of-time';
import { CloseReadCases } from './scheduled/close-read-cases';
import { DecideUrgencyRules } from './urgency/decide-urgency-rules';
import { NetworkUrgency } from './urgency/network-urgency';
import { ReadUrgencyShares } from './urgency/read-urgency-shares';
import { ReplayUrgencyRules } from './urgency/replay-urgency-rules';
import { ReproposeUrgency } from './urgency/repropose-urgency';
import { UrgencyRulesController } from './urgency/urgency-rules-controller';
import { UrgencySharesController } from './urgency/urgency-shares-controller';
import { RecheckInterimAnswers } from './scheduled/recheck-interim-answers';

/** What a clock starts in the worker. */
export const SEGNALAZIONI_TASKS: readonly Type<ScheduledTask>[] = [
  RecheckInterimAnswers,
  CloseReadCases,
  ReproposeUrgency,
  SweepClocks,
  EraseWhatIsOver,
];

/** The segnalazioni: filing, acting, reading. Needs the platform and the Directory port. */
@Module({
  imports: [EarlierCasesModule, LiveModule],
  controllers: [
    AccessLogController,
    CasesController,
    CaseLinksController,
    TimeRulesController,
    ActionsController,
    DraftsController,
    DistinteController,
    DistintaActionsController,
    FiguresController,
    OpenWorkController,
    PrivacyController,
    PublicRetentionController,
    RepliesController,
    RetentionController,
    UrgencyRulesController,
    UrgencySharesController,
  ],
  providers: [
    ActOnCase,
    ActOnDistinta,
    ActsOfTime,
    AdviseFiling,
    DecideUrgencyRules,
    ClimbLadder,
    DecideTime,
    EraseCase,
    EraseOnRequest,
    ErasePerson,
    GraceList,
    ReachOfRetention,
    MakeAccessFile,
    NetworkRetention,
    ExportAccessLog,
    Records,
    CasesOfPerson,
    SameNumbers,
    WhoseCases,
    FileCase,
    FilingFacts,
    HandOverWork,
    ImportSegnalazioni,
    KeepDrafts,
    LinkCases,
    NetworkRules,
    NetworkUrgency,
    NetworkWords,
    PrepareDistinta,
    PrintDistinta,
    ReadAccessLog,
    ReadCases,
    ReadClocks,
    ReadDistinte,
    ReadFigures,
    ReadOfficeReplies,
    ReadUrgencyShares,
    ReplayUrgencyRules,
    RunningClocks,
    ShowIdentity,
    ...SEGNALAZIONI_TASKS,
  ],
  exports: [
    ...SEGNALAZIONI_TASKS,
    ActOnCase,
    DecideUrgencyRules,
    ReadUrgencyShares,
    ReplayUrgencyRules,
    ActOnDistinta,
    ClimbLadder,
    PrepareDistinta,
    PrintDistinta,
    ReadDistinte,
    ReadFigures,
    ErasePerson,
    FileCase,
    FilingFacts,
    ImportSegnalazioni,
    LinkCases,
    NetworkRules,
    NetworkWords,
    ReadCases,
    ReadClocks,
    KeepDrafts,
    ReadOfficeReplies,
  ],
})
export class SegnalazioniModule {}
