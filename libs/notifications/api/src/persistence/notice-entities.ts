import type { NoticeKind, NotificationPreferences } from '@respi/notifications/contract';
import type { TargetAct } from '@respi/segnalazioni/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('notice')
@Unique('notice_recipient_key', ['eventId', 'accountId', 'kind'])
@Index('notice_inbox_idx', ['networkId', 'accountId', 'id'])
@Index('notice_unread_idx', ['networkId', 'accountId', 'id'], { where: 'read_at is null' })
@Index('notice_read_idx', ['networkId', 'accountId', 'id'], { where: 'read_at is not null' })
@Index('notice_digest_idx', ['networkId', 'digestAt'], { where: 'digest_at is not null and digest_id is null' })
@Index('notice_digested_idx', ['digestId'], { where: 'digest_id is not null' })
export class NoticeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'notice_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  /** The absent person that this one stands in for. */
  @Column('uuid', { name: 'for_account', nullable: true })
  forAccount!: string | null;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('text')
  kind!: NoticeKind;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column('text', { name: 'case_number', nullable: true })
  caseNumber!: string | null;

  @Column('smallint', { name: 'urgency_level', nullable: true })
  urgencyLevel!: number | null;

  @Column('boolean', { name: 'must_act' })
  mustAct!: boolean;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;

  /** When the digest that it waits for is due. */
  @Column('timestamptz', { name: 'digest_at', nullable: true })
  digestAt!: Date | null;

  /** The mail that it went out with. */
  @Column('uuid', { name: 'digest_id', nullable: true })
  digestId!: string | null;

  /** Which act is due, where it is about a clock. */
  @Column('text', { name: 'clock_act', nullable: true })
  clockAct!: TargetAct | null;

  /** Of the clock of an office. */
  @Column('uuid', { name: 'clock_office', nullable: true })
  clockOffice!: string | null;
}

@Entity('notification_preference')
export class NotificationPreferenceEntity {
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'notification_preference_pkey' })
  @ForeignKey('NetworkEntity', { name: 'notification_preference_network_id_fkey' })
  networkId!: string;

  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'notification_preference_pkey' })
  accountId!: string;

  @Column('jsonb')
  choices!: NotificationPreferences;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt!: Date;

  /** By the link in a mail, without a login. */
  @Column('boolean', { name: 'by_link', default: false })
  byLink!: boolean;
}

@Entity('told_case')
export class ToldCaseEntity {
  @PrimaryColumn('uuid', { name: 'case_id', primaryKeyConstraintName: 'told_case_pkey' })
  caseId!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'told_case_network_id_fkey' })
  networkId!: string;

  @Column('integer')
  seq!: number;
}
