import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('directory_organization')
@Index('directory_organization_name_key', { synchronize: false })
export class DirectoryOrganizationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'directory_organization_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'directory_organization_network_id_fkey' })
  networkId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('text', { nullable: true })
  organisation!: string | null;
}

@Entity('directory_service')
@Unique('directory_service_slug_key', ['networkId', 'slug'])
@Unique('directory_service_code_key', ['networkId', 'code'])
@Index('directory_service_list_idx', { synchronize: false })
@Index('directory_service_organization_idx', ['organizationId'])
@Index('directory_service_assured_idx', ['networkId', 'assuredOn'])
export class DirectoryServiceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'directory_service_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'directory_service_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'organization_id' })
  @ForeignKey(() => DirectoryOrganizationEntity, { name: 'directory_service_organization_id_fkey' })
  organizationId!: string;

  @Column('text')
  slug!: string;

  @Column('text', { nullable: true })
  code!: string | null;

  @Column('text', { nullable: true })
  unit!: string | null;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  status!: string;

  @Column('text', { array: true, default: () => `'{}'` })
  cities!: string[];

  @Column('jsonb')
  content!: unknown;

  @Column('text')
  words!: string;

  @Column('date', { name: 'assured_on', nullable: true })
  assuredOn!: string | null;

  @Column('uuid', { name: 'assured_by', nullable: true })
  assuredBy!: string | null;

  @Column('text', { name: 'assured_for', nullable: true })
  assuredFor!: string | null;

  @Column('date', { name: 'reminded_on', nullable: true })
  remindedOn!: string | null;

  @Column('jsonb', { nullable: true })
  proposal!: unknown;

  @Column('uuid', { name: 'proposed_by', nullable: true })
  proposedBy!: string | null;

  @Column('timestamptz', { name: 'proposed_at', nullable: true })
  proposedAt!: Date | null;

  @Column('text', { nullable: true })
  refusal!: string | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
