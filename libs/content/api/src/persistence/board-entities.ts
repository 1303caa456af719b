import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('board_post')
@Index('board_post_list_idx', ['networkId', 'id'])
@Index('board_post_shown_idx', ['networkId', 'expiresOn'], { where: 'withdrawn_at is null' })
@Index('board_post_remind_idx', ['networkId', 'remindOn'], { where: 'remind_on is not null' })
export class BoardPostEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'board_post_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'board_post_network_id_fkey' })
  networkId!: string;

  @Column('bytea')
  title!: Buffer;

  @Column('bytea')
  text!: Buffer;

  @Column('text', { array: true })
  roles!: string[];

  @Column('uuid', { array: true })
  units!: string[];

  @Column('boolean', { name: 'receipt_wanted' })
  receiptWanted!: boolean;

  @Column('integer', { name: 'remind_after_days', nullable: true })
  remindAfterDays!: number | null;

  @Column('date', { name: 'remind_on', nullable: true })
  remindOn!: string | null;

  @Column('integer', { name: 'reminded_round', nullable: true })
  remindedRound!: number | null;

  @Column('date', { name: 'expires_on' })
  expiresOn!: string;

  @Column('uuid', { name: 'posted_by', nullable: true })
  postedBy!: string | null;

  @Column('timestamptz', { name: 'posted_at' })
  postedAt!: Date;

  @Column('integer')
  round!: number;

  @Column('timestamptz', { name: 'round_at' })
  roundAt!: Date;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}

@Entity('board_receipt')
@Index('board_receipt_network_idx', ['networkId'])
export class BoardReceiptEntity {
  @PrimaryColumn('uuid', { name: 'post_id', primaryKeyConstraintName: 'board_receipt_pkey' })
  @ForeignKey('BoardPostEntity', { name: 'board_receipt_post_id_fkey', onDelete: 'CASCADE' })
  postId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'board_receipt_pkey' })
  round!: number;

  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'board_receipt_pkey' })
  accountId!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'board_receipt_network_id_fkey' })
  networkId!: string;

  @Column('timestamptz', { name: 'read_at' })
  readAt!: Date;
}
