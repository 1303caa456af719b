import { Directory, InvitationDelivery, RuleBook } from '@respi/identity/contract';
import { TOKEN_SETTINGS, type TokenSettings } from '@respi/shared/api-platform';
import { type DynamicModule, Global, Module, type Provider, type Type } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { Absences } from './absences/absences';
import { AbsencesOfPeopleController, OwnAbsencesController } from './absences/absences-controller';
import { CodeListsController } from './administration/code-lists/code-lists-controller';
import { PutCodeListEntry } from './administration/code-lists/put-code-list-entry';
import { ChangePerson } from './administration/people/change-person';
import { InviteAgain } from './administration/people/invite-again';
import { InvitePerson } from './administration/people/invite-person';
import { ListPeople } from './administration/people/list-people';
import { PeopleController } from './administration/people/people-controller';
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
import { AuthController } from './sessions/auth-controller';
import { EndSession } from './sessions/end-session';
import { ForgetSpentLogins } from './sessions/forget-spent-logins';
import { LogIn } from './sessions/log-in/log-in';
import { LogOut } from './sessions/log-out/log-out';
import { LoginThrottle } from './sessions/login-throttle';
import { MeController } from './sessions/me/me-controller';
import { ReadMe } from './sessions/me/read-me';
import { OpenSession } from './sessions/open-session';
import { PasswordHashing } from './sessions/password-hashing';
import { RefreshSession } from './sessions/refresh/refresh-session';
import { SessionCookies } from './sessions/session-cookies';
import { SessionTokens } from './sessions/session-tokens';
import { SetPassword } from './sessions/set-password/set-password';
import { SwitchNetwork } from './sessions/switch-network/switch-network';
import { EnrolPerson } from './set-up/enrol-person';
import { LoadUnitsAndCodeLists } from './set-up/load-units-and-code-lists';

const CONTROLLERS: Type[] = [
  AuthController,
  MeController,
  NetworksController,
  ListsController,
  PeopleController,
  UnitsController,
  CodeListsController,
  SettingsController,
  QueueController,
  OwnAbsencesController,
  AbsencesOfPeopleController,
];

/** What only routes use. */
const USE_CASES: Provider[] = [
  LogIn,
  RefreshSession,
  LogOut,
  SwitchNetwork,
  SetPassword,
  ReadMe,
  OpenSession,
  EndSession,
  LoginThrottle,
  SessionTokens,
  SessionCookies,
  AuthAnswers,
  Lists,
  ListPeople,
  InviteAgain,
  ChangePerson,
  Units,
  PutCodeListEntry,
  NetworkSettingsChange,
  LookAtQueue,
  Absences,
];

const EVERYWHERE: Provider[] = [
  CachedDirectory,
  { provide: Directory, useExisting: CachedDirectory },
  ChangeLog,
  { provide: RuleBook, useClass: StoredRuleBook },
  Invitations,
  InvitePerson,
  PasswordHashing,
  Networks,
  EnrolPerson,
  LoadUnitsAndCodeLists,
  ForgetSpentLogins,
];

const EXPORTED = [Directory, RuleBook, Networks, EnrolPerson, LoadUnitsAndCodeLists, ForgetSpentLogins];

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
      providers: [...EVERYWHERE, { provide: InvitationDelivery, useClass: SendInvitations }],
      exports: [...EXPORTED, InvitationDelivery],
    };
  }

  /** For the command line and the demo. */
  static forCommands(): DynamicModule {
    return { module: IdentityModule, providers: EVERYWHERE, exports: EXPORTED };
  }
}
