import type { ProofKind, SessionBrowser, SessionSystem } from '@respi/identity/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { NOW } from './defaults';
import { NetworkEntity } from './network';
import { AccountEntity } from './people';

@Entity('session')
@Index('session_account_idx', ['accountId'], { where: 'ended_at IS NULL' })
export class SessionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey(() => NetworkEntity, { name: 'session_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => AccountEntity, { name: 'session_account_id_fkey' })
  accountId!: string;

  @Column('timestamptz', { name: 'created_at', default: NOW })
  createdAt!: Date;

  @Column('timestamptz', { name: 'used_at', default: NOW })
  usedAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { name: 'ended_why', nullable: true })
  endedWhy!: string | null;

  /** Whether a second factor was given in this session, at its opening or since. */
  @Column('boolean', { name: 'second_factor', default: false })
  secondFactor!: boolean;

  /** When, and by what, its owner was proven last. */
  @Column('timestamptz', { name: 'proven_at', default: NOW })
  provenAt!: Date;

  @Column('text', { name: 'proven_by', default: 'password' })
  provenBy!: ProofKind;

  /** null, as the system: opened before it was written down. */
  @Column('text', { nullable: true })
  browser!: SessionBrowser | null;

  @Column('text', { nullable: true })
  system!: SessionSystem | null;

  @Column('boolean', { name: 'shared_computer', default: false })
  sharedComputer!: boolean;

  /** Opened by the identity provider of the installation. */
  @Column('boolean', { name: 'by_provider', default: false })
  byProvider!: boolean;
}

/** Whom the identity provider knows a person as. */
@Entity('provider_subject')
@Unique('provider_subject_digest_key', ['networkId', 'digest'])
export class ProviderSubjectEntity {
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'provider_subject_pkey' })
  @ForeignKey(() => NetworkEntity, { name: 'provider_subject_network_id_fkey' })
  networkId!: string;

  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'provider_subject_pkey' })
  @ForeignKey(() => AccountEntity, { name: 'provider_subject_account_id_fkey' })
  accountId!: string;

  @Column('bytea')
  digest!: Buffer;

  @Column('timestamptz', { name: 'created_at', default: NOW })
  createdAt!: Date;
}

/** Where a person has come in before. */
@Entity('known_device')
export class KnownDeviceEntity {
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'known_device_pkey' })
  @ForeignKey(() => NetworkEntity, { name: 'known_device_network_id_fkey' })
  networkId!: string;

  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'known_device_pkey' })
  @ForeignKey(() => AccountEntity, { name: 'known_device_account_id_fkey' })
  accountId!: string;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'known_device_pkey' })
  digest!: Buffer;

  @Column('timestamptz', { name: 'first_seen_at', default: NOW })
  firstSeenAt!: Date;

  @Column('timestamptz', { name: 'last_seen_at', default: NOW })
  lastSeenAt!: Date;
}

@Entity('refresh_token')
@Index('refresh_token_session_idx', ['sessionId'])
export class RefreshTokenEntity {
  @PrimaryColumn('bytea', { name: 'token_hash', primaryKeyConstraintName: 'refresh_token_pkey' })
  tokenHash!: Buffer;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey(() => NetworkEntity, { name: 'refresh_token_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'session_id' })
  @ForeignKey(() => SessionEntity, { name: 'refresh_token_session_id_fkey' })
  sessionId!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: NOW })
  createdAt!: Date;
}

@Entity('invitation')
@Unique('invitation_token_hash_key', ['tokenHash'])
@Index('invitation_account_idx', ['accountId'])
export class InvitationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invitation_pkey' })
  id!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey(() => NetworkEntity, { name: 'invitation_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => AccountEntity, { name: 'invitation_account_id_fkey' })
  accountId!: string;

  @Column('timestamptz', { name: 'created_at', default: NOW })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}

@Entity('password_reset')
@Unique('password_reset_token_hash_key', ['tokenHash'])
@Index('password_reset_account_idx', ['accountId'])
export class PasswordResetEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'password_reset_pkey' })
  id!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey(() => NetworkEntity, { name: 'password_reset_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => AccountEntity, { name: 'password_reset_account_id_fkey' })
  accountId!: string;

  @Column('timestamptz', { name: 'created_at', default: NOW })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}

@Entity('login_attempt')
export class LoginAttemptEntity {
  /** Keyed digest of an e-mail or an address: neither is kept. */
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'login_attempt_pkey' })
  subject!: Buffer;

  @Column('integer')
  failures!: number;

  @Column('timestamptz', { name: 'last_at' })
  lastAt!: Date;
}

@Entity('wrong_password')
export class WrongPasswordEntity {
  /** Keyed digest of the e-mail that was typed. */
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'wrong_password_pkey' })
  subject!: Buffer;

  @Column('integer')
  failures!: number;

  @Column('timestamptz')
  since!: Date;

  @Column('timestamptz', { name: 'told_at', nullable: true })
  toldAt!: Date | null;
}
