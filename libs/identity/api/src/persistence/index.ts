import { AbsenceEntity } from './entities/absence';
import { AdhesionEntity } from './entities/adhesion';
import { CodeListEntryEntity } from './entities/code-list-entry';
import { NetworkEntity } from './entities/network';
import { AccountEntity, MembershipEntity, PersonEntity } from './entities/people';
import {
  InvitationEntity,
  KnownDeviceEntity,
  LoginAttemptEntity,
  PasswordResetEntity,
  ProviderSubjectEntity,
  RefreshTokenEntity,
  SessionEntity,
  WrongPasswordEntity,
} from './entities/sessions';
import { PasskeyEntity, RecoveryCodeEntity, SpentChallengeEntity, TotpFactorEntity } from './entities/factors';
import { RuleVersionEntity } from './entities/rule-version';
import { OrganisationEntity, OrganisationProtocolEntity } from './entities/organisation';
import { PrivacyNoticeEntity } from './entities/privacy-notice';
import { UnitHoursEntity } from './entities/unit-hours';
import { UnitEntity } from './entities/unit';
import { AskForKnownDevices1764102300000 } from './migrations/1764102300000-ask-for-known-devices';
import { KnowDevices1764101410000 } from './migrations/1764101410000-know-devices';
import { LetProvidersVouch1764101420000 } from './migrations/1764101420000-let-providers-vouch';
import { CreateNetworksPeopleAndSessions1764100000000 } from './migrations/1764100000000-create-networks-people-and-sessions';
import { CountChangesOfAdministrators1764100600000 } from './migrations/1764100600000-count-changes-of-administrators';
import { RememberWhatWasDecided1764100700000 } from './migrations/1764100700000-remember-what-was-decided';
import { AskForASecondFactor1764101000000 } from './migrations/1764101000000-ask-for-a-second-factor';
import { ResetPasswords1764101010000 } from './migrations/1764101010000-reset-passwords';
import { RecordAbsences1764100810000 } from './migrations/1764100810000-record-absences';
import { KnowOrganisations1764101100000 } from './migrations/1764101100000-know-organisations';
import { TakeRequestsToJoin1764101110000 } from './migrations/1764101110000-take-requests-to-join';
import { KeepPrivacyNotices1764101610000 } from './migrations/1764101610000-keep-privacy-notices';
import { ChangeOwnPasswords1764101720000 } from './migrations/1764101720000-change-own-passwords';
import { NoteUseOfSessions1764102430000 } from './migrations/1764102430000-note-use-of-sessions';
import { TellOfWrongPasswords1764102440000 } from './migrations/1764102440000-tell-of-wrong-passwords';
import { CountAccountsByAddress1764102930000 } from './migrations/1764102930000-count-accounts-by-address';
import { KnowWhoHasNoRole1764101710000 } from './migrations/1764101710000-know-who-has-no-role';

/** The tables of this context, for the drift check: statements are written by hand, beside their use cases. */
export const IDENTITY_ENTITIES = [
  NetworkEntity,
  OrganisationEntity,
  OrganisationProtocolEntity,
  UnitEntity,
  UnitHoursEntity,
  AdhesionEntity,
  AccountEntity,
  PersonEntity,
  MembershipEntity,
  SessionEntity,
  RefreshTokenEntity,
  InvitationEntity,
  KnownDeviceEntity,
  LoginAttemptEntity,
  WrongPasswordEntity,
  CodeListEntryEntity,
  RuleVersionEntity,
  AbsenceEntity,
  TotpFactorEntity,
  PasskeyEntity,
  RecoveryCodeEntity,
  SpentChallengeEntity,
  PasswordResetEntity,
  PrivacyNoticeEntity,
  ProviderSubjectEntity,
];

export const IDENTITY_MIGRATIONS = [
  CreateNetworksPeopleAndSessions1764100000000,
  CountChangesOfAdministrators1764100600000,
  RememberWhatWasDecided1764100700000,
  RecordAbsences1764100810000,
  AskForASecondFactor1764101000000,
  ResetPasswords1764101010000,
  KnowOrganisations1764101100000,
  TakeRequestsToJoin1764101110000,
  KnowDevices1764101410000,
  LetProvidersVouch1764101420000,
  KeepPrivacyNotices1764101610000,
  KnowWhoHasNoRole1764101710000,
  ChangeOwnPasswords1764101720000,
  AskForKnownDevices1764102300000,
  NoteUseOfSessions1764102430000,
  TellOfWrongPasswords1764102440000,
  CountAccountsByAddress1764102930000,
];

export { IDENTITY_SEALED } from './sealed-columns';
