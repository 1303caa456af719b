import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

// The tables as TypeORM must find them, for the drift check; statements are written by hand.

@Entity('meeting_agenda')
@Index('meeting_agenda_network_idx', ['networkId'])
export class MeetingAgendaEntity {
  @PrimaryColumn('uuid', { name: 'appointment_id', primaryKeyConstraintName: 'meeting_agenda_pkey' })
  @ForeignKey('AppointmentEntity', { name: 'meeting_agenda_appointment_id_fkey' })
  appointmentId!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'meeting_agenda_network_id_fkey' })
  networkId!: string;

  @Column('text', { default: 'draft' })
  state!: string;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}

@Entity('agenda_item')
@Index('agenda_item_list_idx', ['appointmentId', 'position'])
@Index('agenda_item_network_idx', ['networkId'])
@Index('agenda_item_waiting_idx', ['networkId', 'appointmentId'], {
  where: "(outcome = 'carried_over'::text) AND (NOT carried)",
})
@Index('agenda_item_once', ['root'], { unique: true, where: 'not carried' })
@Index('agenda_item_source_once', ['appointmentId', 'source'], { unique: true, where: 'source is not null' })
export class AgendaItemEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agenda_item_pkey' })
  id!: string;

  @Column('uuid', { name: 'appointment_id' })
  @ForeignKey('MeetingAgendaEntity', { name: 'agenda_item_appointment_id_fkey' })
  appointmentId!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'agenda_item_network_id_fkey' })
  networkId!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  kind!: string;

  @Column('bytea')
  words!: Buffer;

  @Column('integer', { nullable: true })
  minutes!: number | null;

  @Column('uuid', { name: 'refers_to', nullable: true })
  refersTo!: string | null;

  @Column('text', { nullable: true })
  source!: string | null;

  @Column('uuid')
  root!: string;

  @Column('integer', { default: 0 })
  times!: number;

  @Column('date', { name: 'first_day' })
  firstDay!: string;

  @Column('text', { nullable: true })
  outcome!: string | null;

  @Column('bytea', { nullable: true })
  result!: Buffer | null;

  @Column('boolean', { default: false })
  carried!: boolean;
}

@Entity('agenda_left')
@Index('agenda_left_network_idx', ['networkId'])
export class AgendaLeftEntity {
  @PrimaryColumn('uuid', { name: 'appointment_id', primaryKeyConstraintName: 'agenda_left_pkey' })
  @ForeignKey('MeetingAgendaEntity', { name: 'agenda_left_appointment_id_fkey' })
  appointmentId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'agenda_left_pkey' })
  source!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'agenda_left_network_id_fkey' })
  networkId!: string;
}
