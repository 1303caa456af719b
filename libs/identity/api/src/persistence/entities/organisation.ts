import type { OrganisationKind } from '@respi/identity/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { NetworkEntity } from './network';

@Entity('organisation')
@Unique('organisation_code_key', ['networkId', 'code'])
@Index('organisation_name_idx', { synchronize: false })
export class OrganisationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey(() => NetworkEntity, { name: 'organisation_network_id_fkey' })
  networkId!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: OrganisationKind;

  @Column('text', { name: 'ipa_code', nullable: true })
  ipaCode!: string | null;

  @Column('boolean')
  owner!: boolean;

  @Column('boolean')
  manager!: boolean;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** Counts the changes, those of its protocols too: what `If-Match` compares. */
  @Column('integer', { default: 1 })
  version!: number;
}

@Entity('organisation_protocol')
@Index('organisation_protocol_organisation_idx', ['organisationId', 'signedOn'])
export class OrganisationProtocolEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_protocol_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey(() => NetworkEntity, { name: 'organisation_protocol_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'organisation_protocol_organisation_id_fkey' })
  organisationId!: string;

  @Column('text')
  version!: string;

  @Column('date', { name: 'signed_on' })
  signedOn!: string;

  @Column('date', { name: 'expires_on', nullable: true })
  expiresOn!: string | null;

  @Column('boolean', { name: 'tacit_renewal' })
  tacitRenewal!: boolean;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
