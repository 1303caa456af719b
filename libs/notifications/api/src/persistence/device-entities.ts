import type { DeviceBrowser, DeviceSystem, NoticeKind, PushState } from '@respi/notifications/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A browser that somebody allowed to show notices. */
@Entity('push_device')
@Unique('push_device_mark_key', ['networkId', 'accountId', 'mark'])
@Index('push_device_mark_idx', ['mark'])
export class PushDeviceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'push_device_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'push_device_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  /** Digest of the address: the address itself is sealed. */
  @Column('bytea')
  mark!: Buffer;

  /** Address and keys, sealed: whoever has them can make the device show what they like. */
  @Column('bytea')
  subscription!: Buffer;

  @Column('text')
  browser!: DeviceBrowser;

  @Column('text')
  system!: DeviceSystem;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

/** One notice on its way to one device. */
@Entity('push')
@Unique('push_event_key', ['eventId', 'deviceId'])
@Index('push_due_idx', ['networkId', 'nextAttemptAt'], { where: `state = 'queued'` })
@Index('push_turn_idx', ['deviceId', 'caseId', 'eventSeq'], { where: `state = 'queued'` })
@Index('push_old_idx', ['createdAt'])
@Index('push_latest_idx', ['deviceId', 'createdAt'])
export class PushEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'push_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'push_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('uuid', { name: 'device_id' })
  @ForeignKey(() => PushDeviceEntity, { name: 'push_device_id_fkey', onDelete: 'CASCADE' })
  deviceId!: string;

  /** Of a trial, which no event made, the device. */
  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('text')
  kind!: NoticeKind | 'trial';

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column('text', { name: 'case_number', nullable: true })
  caseNumber!: string | null;

  @Column('integer', { name: 'event_seq', nullable: true })
  eventSeq!: number | null;

  /** Goes out at any hour. */
  @Column('boolean')
  urgent!: boolean;

  @Column('text')
  state!: PushState;

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
}
