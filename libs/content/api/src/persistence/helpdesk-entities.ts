import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('helpdesk_request')
@Unique('helpdesk_request_receipt_key', ['networkId', 'receipt'])
@Index('helpdesk_request_waiting_idx', ['networkId', 'dueOn', 'id'], {
  where: `(state <> ALL (ARRAY['solved'::text, 'closed'::text]))`,
})
@Index('helpdesk_request_done_idx', ['networkId', 'id'], {
  where: `(state = ANY (ARRAY['solved'::text, 'closed'::text]))`,
})
@Index('helpdesk_request_own_idx', ['networkId', 'askedBy', 'id'])
@Index('helpdesk_request_to_close_idx', ['networkId', 'solvedAt'], { where: `(state = 'solved'::text)` })
@Index('helpdesk_request_to_erase_idx', ['networkId', 'closedAt'], {
  where: '((closed_at IS NOT NULL) AND (erased_at IS NULL))',
})
export class HelpdeskRequestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'helpdesk_request_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'helpdesk_request_network_id_fkey' })
  networkId!: string;

  @Column('text', { default: 'open' })
  state!: string;

  @Column('text')
  kind!: string;

  @Column('text', { nullable: true })
  page!: string | null;

  @Column('bytea', { nullable: true })
  body!: Buffer | null;

  @Column('bytea', { nullable: true })
  browser!: Buffer | null;

  @Column('uuid', { name: 'asked_by', nullable: true })
  askedBy!: string | null;

  @Column('bytea', { nullable: true })
  receipt!: Buffer | null;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column('timestamptz', { name: 'solved_at', nullable: true })
  solvedAt!: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('boolean', { name: 'is_case', default: false })
  isCase!: boolean;

  @Column('uuid', { name: 'taken_by', nullable: true })
  takenBy!: string | null;

  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}

@Entity('helpdesk_message')
@Index('helpdesk_message_request_idx', ['requestId', 'id'])
export class HelpdeskMessageEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'helpdesk_message_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'helpdesk_message_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'request_id' })
  @ForeignKey(() => HelpdeskRequestEntity, { name: 'helpdesk_message_request_id_fkey' })
  requestId!: string;

  @Column('text')
  side!: string;

  @Column('uuid', { name: 'by_id' })
  byId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('bytea', { nullable: true })
  body!: Buffer | null;
}

@Entity('duty_document')
export class DutyDocumentEntity {
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'duty_document_pkey' })
  @ForeignKey('NetworkEntity', { name: 'duty_document_network_id_fkey' })
  networkId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'duty_document_pkey' })
  subject!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'duty_document_pkey' })
  version!: number;

  @Column('jsonb')
  content!: unknown;

  @Column('uuid', { name: 'written_by' })
  writtenBy!: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;
}
