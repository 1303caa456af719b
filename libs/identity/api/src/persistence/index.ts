import { AbsenceEntity } from './entities/absence';
import { CodeListEntryEntity } from './entities/code-list-entry';
import { NetworkEntity } from './entities/network';
import { AccountEntity, MembershipEntity, PersonEntity } from './entities/people';
import { InvitationEntity, LoginAttemptEntity, RefreshTokenEntity, SessionEntity } from './entities/sessions';
import { RuleVersionEntity } from './entities/rule-version';
import { UnitEntity } from './entities/unit';
import { CreateNetworksPeopleAndSessions1764100000000 } from './migrations/1764100000000-create-networks-people-and-sessions';
import { CountChangesOfAdministrators1764100600000 } from './migrations/1764100600000-count-changes-of-administrators';
import { RememberWhatWasDecided1764100700000 } from './migrations/1764100700000-remember-what-was-decided';
import { RecordAbsences1764100810000 } from './migrations/1764100810000-record-absences';

/** The tables of this context, for the drift check: statements are written by hand, beside their use cases. */
export const IDENTITY_ENTITIES = [
  NetworkEntity,
  UnitEntity,
  AccountEntity,
  PersonEntity,
  MembershipEntity,
  SessionEntity,
  RefreshTokenEntity,
  InvitationEntity,
  LoginAttemptEntity,
  CodeListEntryEntity,
  RuleVersionEntity,
  AbsenceEntity,
];

export const IDENTITY_MIGRATIONS = [
  CreateNetworksPeopleAndSessions1764100000000,
  CountChangesOfAdministrators1764100600000,
  RememberWhatWasDecided1764100700000,
  RecordAbsences1764100810000,
];
