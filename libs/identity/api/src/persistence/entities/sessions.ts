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
