import type { MailKind, MailState } from '@respi/notifications/contract';
import type { TargetAct } from '@respi/segnalazioni/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** For the drift check: the statements are written by hand, beside their use cases. */
@Entity('mail')
@Unique('mail_recipient_key', ['eventId', 'recipient'])
@Index('mail_list_idx', ['networkId', 'id'])
@Index('mail_state_idx', ['networkId', 'state', 'id'])
@Index('mail_due_idx', ['networkId', 'nextAttemptAt'], { where: `state = 'queued'` })
@Index('mail_turn_idx', ['recipient', 'caseId', 'eventSeq'], { where: `state = 'queued'` })
@Index('mail_secret_idx', ['linkExpiresAt'], { where: 'secret_link is not null' })
export class MailEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'mail_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('uuid')
  recipient!: string;

  @Column('text')
  kind!: MailKind;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column('text', { name: 'case_number', nullable: true })
  caseNumber!: string | null;

  /** Place of the event in the history of its case: mails of one case to one person leave in this order. */
  @Column('integer', { name: 'event_seq', nullable: true })
  eventSeq!: number | null;

  /** Goes out at any hour. */
  @Column('boolean', { default: false })
  urgent!: boolean;

  @Column('bytea', { name: 'secret_link', nullable: true })
  secretLink!: Buffer | null;

  @Column('timestamptz', { name: 'link_expires_at', nullable: true })
  linkExpiresAt!: Date | null;

  @Column('text')
  state!: MailState;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;

  @Column('timestamptz', { name: 'next_attempt_at' })
  nextAttemptAt!: Date;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  /** Which act is due, where it is about a clock. */
  @Column('text', { name: 'clock_act', nullable: true })
  clockAct!: TargetAct | null;

  /** It reaches whoever stands in for an absent person. */
  @Column('boolean', { name: 'on_behalf', default: false })
  onBehalf!: boolean;
}
