import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

// The tables as TypeORM must find them: the drift check compares these with what the migrations made. Statements are
// written by hand. Indexes over expressions, in descending order or of another kind than btree are the migration's to say.

/** A draft of one person; `content` is ciphertext. */
@Entity('draft')
@Index('draft_account_idx', { synchronize: false })
export class DraftEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'draft_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'draft_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey('AccountEntity', { name: 'draft_account_id_fkey' })
  accountId!: string;

  @Column('bytea')
  content!: Buffer;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}

/** "This answers me", counted. */
@Entity('deflection')
@Index('deflection_day_idx', ['networkId', 'onDay'])
export class DeflectionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deflection_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'deflection_network_id_fkey' })
  networkId!: string;

  @Column('text', { nullable: true })
  slug!: string | null;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column('boolean')
  answered!: boolean;

  @Column('date', { name: 'on_day' })
  onDay!: string;
}
