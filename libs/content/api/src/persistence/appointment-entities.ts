import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

// The tables as TypeORM must find them, for the drift check; statements are written by hand.

@Entity('appointment')
@Index('appointment_day_idx', ['networkId', 'day', 'id'])
@Index('appointment_public_idx', ['networkId', 'day', 'id'], { where: 'publicly' })
export class AppointmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'appointment_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'appointment_network_id_fkey' })
  networkId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  state!: string;

  @Column('date')
  day!: string;

  @Column('text')
  begins!: string;

  @Column('text')
  ends!: string;

  @Column('jsonb')
  content!: unknown;

  @Column('integer', { nullable: true })
  places!: number | null;

  @Column('text', { array: true, default: '{}' })
  roles!: string[];

  @Column('text', { array: true, default: '{}' })
  units!: string[];

  @Column('uuid', { nullable: true })
  series!: string | null;

  @Column('boolean', { default: false })
  publicly!: boolean;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('integer', { nullable: true })
  externals!: number | null;

  @Column('numeric', { precision: 4, scale: 1, nullable: true })
  hours!: string | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}

@Entity('appointment_answer')
@Index('appointment_answer_network_idx', ['networkId'])
export class AppointmentAnswerEntity {
  @PrimaryColumn('uuid', { name: 'appointment_id', primaryKeyConstraintName: 'appointment_answer_pkey' })
  @ForeignKey('AppointmentEntity', { name: 'appointment_answer_appointment_id_fkey' })
  appointmentId!: string;

  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'appointment_answer_pkey' })
  accountId!: string;

  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @Column('text', { nullable: true })
  unit!: string | null;

  @Column('boolean', { nullable: true })
  coming!: boolean | null;

  @Column('boolean', { nullable: true })
  present!: boolean | null;

  @Column('timestamptz', { name: 'answered_at' })
  answeredAt!: Date;
}
