import type { QuestionClosing, QuestionState } from '@respi/knowledge/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('public_question')
@Unique('public_question_receipt_key', ['networkId', 'receipt'])
@Index('public_question_sheet_idx', ['sheetId'], { where: 'sheet_id is not null' })
@Index('public_question_state_idx', ['networkId', 'state', 'id'])
@Index('public_question_to_erase_idx', ['networkId', 'answeredAt'], {
  where: 'answered_at is not null and erased_at is null',
})
export class PublicQuestionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'public_question_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'public_question_network_id_fkey' })
  networkId!: string;

  @Column('text', { default: 'waiting' })
  state!: QuestionState;

  @Column('text')
  language!: string;

  @Column('bytea', { nullable: true })
  body!: Buffer | null;

  /** Keyed digest of the code that whoever asked keeps. */
  @Column('bytea')
  receipt!: Buffer;

  @Column('bytea', { nullable: true })
  answer!: Buffer | null;

  @Column('text', { name: 'closed_as', nullable: true })
  closedAs!: QuestionClosing | null;

  @Column('uuid', { array: true, default: [] })
  sheets!: string[];

  /** Name of the unit that answered, as it was called then. */
  @Column('text', { nullable: true })
  office!: string | null;

  @Column('uuid', { name: 'sheet_id', nullable: true })
  @ForeignKey('SheetEntity', { name: 'public_question_sheet_id_fkey' })
  sheetId!: string | null;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}

@Entity('spent_form')
@Index('spent_form_at_idx', ['networkId', 'spentAt'])
export class SpentFormEntity {
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'spent_form_pkey' })
  @ForeignKey('NetworkEntity', { name: 'spent_form_network_id_fkey' })
  networkId!: string;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'spent_form_pkey' })
  digest!: Buffer;

  @Column('timestamptz', { name: 'spent_at' })
  spentAt!: Date;
}
