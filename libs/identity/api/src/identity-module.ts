import { Directory, InvitationDelivery, PasswordResetDelivery, RuleBook } from '@respi/identity/contract';
import { TOKEN_SETTINGS, type TokenSettings } from '@respi/shared/api-platform';
import { type DynamicModule, Global, Module, type Provider, type Type } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { Absences } from './absences/absences';
import { AbsencesOfPeopleController, OwnAbsencesController } from './absences/absences-controller';
import { AdhesionRequestsController, AdhesionsController } from './adhesions/adhesions-controller';
import { DecideAdhesion } from './adhesions/decide-adhesion';
import { ForgetAdhesions } from './adhesions/forget-adhesions';
import { RequestAdhesion } from './adhesions/request-adhesion';
import { AddUnit } from './administration/units/add-unit';
import { CodeListsController } from './administration/code-lists/code-lists-controller';
import { PutCodeListEntry } from './administration/code-lists/put-code-list-entry';
import { Organisations } from './administration/organisations/organisations';
import { OrganisationsController } from './administration/organisations/organisations-controller';
import { ChangePerson } from './administration/people/change-person';
import { InviteAgain } from './administration/people/invite-again';
import { InvitePerson } from './administration/people/invite-person';
import { EndSessions } from './administration/people/end-sessions';
import { ListPeople } from './administration/people/list-people';
import { ReadPersonDuties } from './administration/people/person-duties';
import { PeopleController } from './administration/people/people-controller';
import { ImportFile } from './administration/imports/import-file';
import { ImportLines } from './administration/imports/import-lines';
import { ImportsController } from './administration/imports/imports-controller';
import { PrivacyNotices } from './administration/privacy-notices/privacy-notices';
import { PrivacyNoticesController } from './administration/privacy-notices/privacy-notices-controller';
import { LookAtQueue } from './administration/queue/look-at-queue';
import { QueueController } from './administration/queue/queue-controller';
import { NetworkSettingsChange } from './administration/settings/network-settings';
import { SettingsController } from './administration/settings/settings-controller';
import { Units } from './administration/units/units';
import { UnitsController } from './administration/units/units-controller';
import { CachedDirectory } from './directory/cached-directory';
import { ChangeLog } from './events/record-change';
import { Invitations, SendInvitations } from './invitations/invitations';
import { Lists } from './lists/lists';
import { ListsController } from './lists/lists-controller';
import { Networks } from './networks/networks';
import { StoredRuleBook } from './rules/stored-rule-book';
import { NetworksController } from './networks/networks-controller';
import { AuthAnswers } from './sessions/auth-answers';
import { AccessController } from './access/access-controller';
import { OwnAccessChanges } from './access/own-access';
import { ChangeOwnPassword } from './access/change-own-password';
import { WrongPasswords } from './sessions/wrong-passwords';
import { ResetSecondFactor } from './administration/people/reset-second-factor';
import { AuthController } from './sessions/auth-controller';
import { EndSession } from './sessions/end-session';
import { ForgetSpentLogins } from './sessions/forget-spent-logins';
import { KnownDevices } from './sessions/known-devices';
import { LogIn } from './sessions/log-in/log-in';
import { LogOut } from './sessions/log-out/log-out';
import { LoginThrottle } from './sessions/login-throttle';
import { MeController } from './sessions/me/me-controller';
import { ReadMe } from './sessions/me/read-me';
import { OpenSession } from './sessions/open-session';
import { OwnSessionsChange } from './sessions/own-sessions/own-sessions';
import { OwnSessionsController } from './sessions/own-sessions/own-sessions-controller';
import { IdentityProvider } from './sessions/oidc/identity-provider';
import { LinkSubject } from './sessions/oidc/link-subject';
import { OidcController } from './sessions/oidc/oidc-controller';
import { OidcLogin } from './sessions/oidc/oidc-login';
import { PasswordHashing } from './sessions/password-hashing';
import { PresentPassword } from './sessions/present-password';
import { RefreshSession } from './sessions/refresh/refresh-session';
import { RefusedLogins } from './sessions/refused-logins';
import { WithoutRole } from './sessions/without-role';
import { AskOrOpen } from './sessions/second-factor/ask-or-open';
import { Challenges } from './sessions/second-factor/challenges';
import { LogInByFactor } from './sessions/second-factor/log-in-by-factor';
import { ProveFactor } from './sessions/second-factor/prove-factor';
import { RecoveryCodes } from './sessions/second-factor/recovery-codes';
import { RelyingParty } from './sessions/second-factor/relying-party';
import { SessionCookies } from './sessions/session-cookies';
import { SessionTokens } from './sessions/session-tokens';
import { AskForReset } from './sessions/password-reset/ask-for-reset';
import { PasswordResets, SendPasswordResets } from './sessions/password-reset/password-resets';
import { ResetPassword } from './sessions/password-reset/reset-password';
import { SetPassword } from './sessions/set-password/set-password';
import { StepUpSession } from './sessions/step-up/step-up';
import { SwitchNetwork } from './sessions/switch-network/switch-network';
import { EnrolPerson } from './set-up/enrol-person';
import { LoadUnitsAndCodeLists } from './set-up/load-units-and-code-lists';

const CONTROLLERS: Type[] = [
  AuthController,
  MeController,
  NetworksController,
  ListsController,
  PeopleController,
  OrganisationsController,
  ImportsController,
  AdhesionRequestsController,
  AdhesionsController,
  UnitsController,
  CodeListsController,
  SettingsController,
  PrivacyNoticesController,
  QueueController,
  OwnAbsencesController,
  AbsencesOfPeopleController,
  AccessController,
  OwnSessionsController,
  OidcController,
];

/** What only routes use. */
const USE_CASES: Provider[] = [
  LogIn,
  RefreshSession,
  LogOut,
  SwitchNetwork,
  SetPassword,
  AskForReset,
  ResetPassword,
  ReadMe,
  OpenSession,
  EndSession,
  LoginThrottle,
  SessionTokens,
  SessionCookies,
  AuthAnswers,
  Lists,
  ListPeople,
  ReadPersonDuties,
  InviteAgain,
  ChangePerson,
  RequestAdhesion,
  DecideAdhesion,
  PutCodeListEntry,
  NetworkSettingsChange,
  PrivacyNotices,
  LookAtQueue,
  Absences,
  Challenges,
  RelyingParty,
  RecoveryCodes,
  ProveFactor,
  AskOrOpen,
  LogInByFactor,
  StepUpSession,
  OwnAccessChanges,
  ChangeOwnPassword,
  WrongPasswords,
  OwnSessionsChange,
  EndSessions,
  KnownDevices,
  RefusedLogins,
  WithoutRole,
  IdentityProvider,
  OidcLogin,
];

const EVERYWHERE: Provider[] = [
  CachedDirectory,
  { provide: Directory, useExisting: CachedDirectory },
  ChangeLog,
  { provide: RuleBook, useClass: StoredRuleBook },
  Invitations,
  InvitePerson,
  Organisations,
  AddUnit,
  Units,
  ImportLines,
  ImportFile,
  ForgetAdhesions,
  PasswordHashing,
  PresentPassword,
  PasswordResets,
  Networks,
  EnrolPerson,
  LoadUnitsAndCodeLists,
  ForgetSpentLogins,
  ResetSecondFactor,
  LinkSubject,
];

const EXPORTED = [
  Directory,
  RuleBook,
  Networks,
  EnrolPerson,
  LoadUnitsAndCodeLists,
  ForgetSpentLogins,
  ForgetAdhesions,
  ImportFile,
  ResetSecondFactor,
  LinkSubject,
];

/** Networks, people and sessions. Expects `PlatformModule`. Global, for every context knows people by the port `Directory`. */
@Global()
@Module({})
export class IdentityModule {
  static forApi(): DynamicModule {
    return {
      module: IdentityModule,
      imports: [
        JwtModule.registerAsync({
          inject: [TOKEN_SETTINGS],
          useFactory: ({ key, accessLife }: TokenSettings) => ({
            secret: key,
            signOptions: { algorithm: 'HS256', issuer: 'respi', expiresIn: accessLife },
          }),
        }),
      ],
      controllers: CONTROLLERS,
      providers: [...EVERYWHERE, ...USE_CASES],
      exports: EXPORTED,
    };
  }

  /** Sends invitations; expects somebody to provide `InvitationMail`. */
  static forWorker(): DynamicModule {
    return {
      module: IdentityModule,
      providers: [
        ...EVERYWHERE,
        { provide: InvitationDelivery, useClass: SendInvitations },
        { provide: PasswordResetDelivery, useClass: SendPasswordResets },
      ],
      exports: [...EXPORTED, InvitationDelivery, PasswordResetDelivery],
    };
  }

  /** For the command line and the demo. */
  static forCommands(): DynamicModule {
    return { module: IdentityModule, providers: EVERYWHERE, exports: EXPORTED };
  }
}
