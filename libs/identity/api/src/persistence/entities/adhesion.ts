import type { AdhesionState, OrganisationKind } from '@respi/identity/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { NetworkEntity } from './network';
import { OrganisationEntity } from './organisation';

@Entity('adhesion')
@Index('adhesion_state_idx', ['networkId', 'state', 'id'])
export class AdhesionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'adhesion_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey(() => NetworkEntity, { name: 'adhesion_network_id_fkey' })
  networkId!: string;

  @Column('text', { default: 'waiting' })
  state!: AdhesionState;

  @Column('text')
  kind!: OrganisationKind;

  @Column('text', { nullable: true })
  service!: string | null;

  @Column('text', { name: 'contact_name', nullable: true })
  contactName!: string | null;

  @Column('text', { name: 'contact_email', nullable: true })
  contactEmail!: string | null;

  @Column('text', { nullable: true })
  purpose!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('uuid', { name: 'organisation_id', nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'adhesion_organisation_id_fkey' })
  organisationId!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
