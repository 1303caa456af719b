import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('checklist')
@Unique('checklist_number_key', ['networkId', 'procedure', 'office', 'permit', 'number'])
@Index('checklist_bench_key', { synchronize: false })
@Index('checklist_in_force_key', { synchronize: false })
@Index('checklist_list_idx', ['networkId', 'procedure', 'id'])
@Index('checklist_state_idx', ['networkId', 'state', 'procedure', 'id'])
export class ChecklistEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'checklist_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'checklist_network_id_fkey' })
  networkId!: string;

  @Column('text')
  procedure!: string;

  @Column('text', { default: '' })
  office!: string;

  @Column('text', { default: '' })
  permit!: string;

  @Column('integer')
  number!: number;

  @Column('text')
  state!: string;

  @Column('text', { array: true })
  offices!: string[];

  @Column('jsonb')
  items!: object;

  @Column('uuid', { array: true })
  writers!: string[];

  @Column('jsonb', { default: [] })
  validations!: object;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Column('text', { nullable: true })
  notice!: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}

@Entity('document_request')
export class DocumentRequestEntity {
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'document_request_pkey' })
  @ForeignKey('NetworkEntity', { name: 'document_request_network_id_fkey' })
  networkId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'document_request_pkey' })
  procedure!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'document_request_pkey' })
  month!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'document_request_pkey' })
  office!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'document_request_pkey' })
  kind!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'document_request_pkey', default: '' })
  what!: string;

  @Column('integer', { default: 1 })
  count!: number;
}

@Entity('document_request_seen')
@Index('document_request_seen_day_idx', ['networkId', 'onDay'])
export class DocumentRequestSeenEntity {
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'document_request_seen_pkey' })
  @ForeignKey('NetworkEntity', { name: 'document_request_seen_network_id_fkey' })
  networkId!: string;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'document_request_seen_pkey' })
  digest!: Buffer;

  @Column('date', { name: 'on_day' })
  onDay!: string;
}
