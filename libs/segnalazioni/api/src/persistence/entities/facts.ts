import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

// The tables as TypeORM must find them: the drift check compares these with what the migrations made. Statements are
// written by hand.

/** What figures count of a case as long as its data are there. */
@Entity('case_fact')
@Index('case_fact_day_idx', ['networkId', 'day'])
export class CaseFactEntity {
  @PrimaryColumn('uuid', { name: 'case_id', primaryKeyConstraintName: 'case_fact_pkey' })
  @ForeignKey('SegnalazioneEntity', { name: 'case_fact_case_id_fkey' })
  caseId!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'case_fact_network_id_fkey' })
  networkId!: string;

  /** Of the filing, in Europe/Rome. */
  @Column('date')
  day!: string;

  @Column('boolean')
  sealed!: boolean;

  @Column('text')
  kind!: string;

  @Column('text')
  topic!: string;

  @Column('uuid', { name: 'sportello_id' })
  @ForeignKey('UnitEntity', { name: 'case_fact_sportello_id_fkey' })
  sportelloId!: string;

  @Column('uuid', { name: 'office_id' })
  @ForeignKey('UnitEntity', { name: 'case_fact_office_id_fkey' })
  officeId!: string;

  @Column('text')
  state!: string;

  @Column('text')
  urgency!: string;

  @Column('text', { name: 'urgency_proposed' })
  urgencyProposed!: string;

  @Column('text', { name: 'urgency_given' })
  urgencyGiven!: string;

  @Column('boolean')
  reopened!: boolean;

  @Column('boolean')
  answered!: boolean;

  @Column('text', { array: true })
  outcomes!: string[];

  /** Of the first answer; null: there was none yet. */
  @Column('boolean', { name: 'answer_inferred', nullable: true })
  answerInferred!: boolean | null;

  @Column('integer', { name: 'answer_minutes', nullable: true })
  answerMinutes!: number | null;
}

/** What is left of the facts of erased cases: counts of a day, by one thing at a time. */
@Entity('figure_count')
export class FigureCountEntity {
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'figure_count_pkey' })
  @ForeignKey('NetworkEntity', { name: 'figure_count_network_id_fkey' })
  networkId!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'figure_count_pkey' })
  day!: string;

  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'figure_count_pkey' })
  sealed!: boolean;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'figure_count_pkey' })
  dimension!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'figure_count_pkey' })
  code!: string;

  @Column('integer')
  count!: number;
}

/** How long the counter of an erased case waited for its first answer. */
@Entity('figure_time')
@Index('figure_time_day_idx', ['networkId', 'day'])
export class FigureTimeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'figure_time_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'figure_time_network_id_fkey' })
  networkId!: string;

  @Column('date')
  day!: string;

  @Column('boolean')
  sealed!: boolean;

  @Column('integer')
  minutes!: number;
}
