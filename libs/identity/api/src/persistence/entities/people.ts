import type { Role } from '@respi/identity/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { NOW } from './defaults';
import { NetworkEntity } from './network';
import { UnitEntity } from './unit';

@Entity('account')
@Unique('account_email_key', ['email'])
export class AccountEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_pkey' })
  id!: string;

  @Column('citext')
  email!: string;

  /** Not readable by the application's role: only the named functions see it. */
  @Column('text', { name: 'password_hash', nullable: true, select: false })
  passwordHash!: string | null;

  @Column('boolean', { default: true })
  active!: boolean;

  @Column('timestamptz', { name: 'created_at', default: NOW })
  createdAt!: Date;
}

@Entity('person')
@Unique('person_account_key', ['accountId', 'networkId'])
@Index('person_name_idx', { synchronize: false })
export class PersonEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey(() => NetworkEntity, { name: 'person_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => AccountEntity, { name: 'person_account_id_fkey' })
  accountId!: string;

  @Column('text')
  name!: string;

  @Column('boolean', { default: true })
  active!: boolean;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt!: Date | null;

  @Column('timestamptz', { name: 'last_login_at', nullable: true })
  lastLoginAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: NOW })
  createdAt!: Date;

  /** Counts the changes: what `If-Match` compares. */
  @Column('integer', { default: 1 })
  version!: number;
}

@Entity('membership')
@Index('membership_account_idx', ['accountId', 'networkId'])
@Index('membership_unit_idx', ['unitId'])
export class MembershipEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'membership_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey(() => NetworkEntity, { name: 'membership_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => AccountEntity, { name: 'membership_account_id_fkey' })
  accountId!: string;

  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => UnitEntity, { name: 'membership_unit_id_fkey' })
  unitId!: string;

  @Column('text')
  role!: Role;

  @Column('timestamptz', { name: 'valid_from', default: NOW })
  validFrom!: Date;

  @Column('timestamptz', { name: 'valid_to', nullable: true })
  validTo!: Date | null;
}
