import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { NOW } from './defaults';
import { NetworkEntity } from './network';
import { AccountEntity } from './people';

/** An authenticator app, confirmed by its first code. */
@Entity('totp_factor')
@Unique('totp_factor_account_key', ['accountId', 'networkId'])
export class TotpFactorEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'totp_factor_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey(() => NetworkEntity, { name: 'totp_factor_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => AccountEntity, { name: 'totp_factor_account_id_fkey' })
  accountId!: string;

  /** Sealed. */
  @Column('bytea')
  secret!: Buffer;

  /** The latest period of thirty seconds whose code was taken: none before it, nor itself, opens anything again. */
  @Column('bigint', { name: 'last_step' })
  lastStep!: string;

  @Column('timestamptz', { name: 'created_at', default: NOW })
  createdAt!: Date;
}

@Entity('passkey')
@Unique('passkey_credential_key', ['credentialId'])
@Index('passkey_account_idx', ['accountId', 'networkId'])
export class PasskeyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'passkey_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey(() => NetworkEntity, { name: 'passkey_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => AccountEntity, { name: 'passkey_account_id_fkey' })
  accountId!: string;

  @Column('bytea', { name: 'credential_id' })
  credentialId!: Buffer;

  @Column('bytea', { name: 'public_key' })
  publicKey!: Buffer;

  /** As the authenticator counts its uses; one that goes back shows a copy. */
  @Column('bigint')
  counter!: string;

  @Column('text', { array: true })
  transports!: string[];

  @Column('text')
  name!: string;

  @Column('timestamptz', { name: 'created_at', default: NOW })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;
}

@Entity('recovery_code')
@Unique('recovery_code_digest_key', ['networkId', 'digest'])
@Index('recovery_code_account_idx', ['accountId', 'networkId'])
export class RecoveryCodeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'recovery_code_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey(() => NetworkEntity, { name: 'recovery_code_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => AccountEntity, { name: 'recovery_code_account_id_fkey' })
  accountId!: string;

  /** Keyed: the code itself is known to its owner alone. */
  @Column('bytea')
  digest!: Buffer;

  @Column('timestamptz', { name: 'created_at', default: NOW })
  createdAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}

@Entity('spent_challenge')
export class SpentChallengeEntity {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'spent_challenge_pkey' })
  digest!: Buffer;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
