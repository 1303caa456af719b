import type { UnitKind, ValidationPolicy } from '@respi/identity/contract';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { NetworkEntity } from './network';
import { OrganisationEntity } from './organisation';

@Entity('unit')
@Unique('unit_code_key', ['networkId', 'code'])
export class UnitEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unit_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey(() => NetworkEntity, { name: 'unit_network_id_fkey' })
  networkId!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: UnitKind;

  @Column('text', { nullable: true })
  comune!: string | null;

  @Column('text', { nullable: true })
  basin!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { name: 'opening_hours', nullable: true })
  openingHours!: string | null;

  @Column('text', { name: 'validation_policy', nullable: true })
  validationPolicy!: ValidationPolicy | null;

  @Column('text', { name: 'searchable_by', array: true, nullable: true })
  searchableBy!: string[] | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { array: true, default: () => "'{}'" })
  channels!: string[];

  /** The body that it belongs to. */
  @Column('uuid', { name: 'organisation_id', nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'unit_organisation_id_fkey' })
  organisationId!: string | null;

  /** The body that runs it for its owner. */
  @Column('uuid', { name: 'manager_id', nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'unit_manager_id_fkey' })
  managerId!: string | null;

  @Column('boolean', { default: true })
  active!: boolean;

  /** Counts the changes: what `If-Match` compares. */
  @Column('integer', { default: 1 })
  version!: number;
}
