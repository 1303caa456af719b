import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

// The tables as TypeORM must find them: the drift check compares these with what the migrations made. Statements are
// written by hand. Indexes over expressions, in descending order or of another kind than btree are the migration's to say.

/** Every text of a case; `body` is null once erased. */
@Entity('case_text')
@Index('case_text_case_idx', ['caseId', 'at', 'id'])
@Index('case_text_tsv_idx', { synchronize: false })
export class CaseTextEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'case_text_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'case_text_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'case_id' })
  @ForeignKey('SegnalazioneEntity', { name: 'case_text_case_id_fkey' })
  caseId!: string;

  @Column('text')
  kind!: string;

  @Column('text', { nullable: true })
  body!: string | null;

  @Column('jsonb', { nullable: true })
  details!: object | null;

  @Column('uuid', { name: 'author_id', nullable: true })
  authorId!: string | null;

  @Column('timestamptz')
  at!: Date;

  @Column('integer', { default: 1 })
  lap!: number;

  @Column('tsvector', { nullable: true })
  tsv!: string | null;

  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;
}

/** What a case is found by, as lexemes. */
@Entity('case_search')
@Index('case_search_newest_idx', { synchronize: false })
@Index('case_search_tsv_idx', { synchronize: false })
export class CaseSearchEntity {
  @PrimaryColumn('uuid', { name: 'case_id', primaryKeyConstraintName: 'case_search_pkey' })
  @ForeignKey('SegnalazioneEntity', { name: 'case_search_case_id_fkey' })
  caseId!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'case_search_network_id_fkey' })
  networkId!: string;

  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt!: Date;

  @Column('tsvector')
  tsv!: string;
}

/** A practice number: ciphertext, and a blind index to find it by. */
@Entity('case_identifier')
@Index('case_identifier_blind_idx', ['networkId', 'blindIndex'])
@Index('case_identifier_case_idx', ['caseId'])
export class CaseIdentifierEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'case_identifier_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'case_identifier_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'case_id' })
  @ForeignKey('SegnalazioneEntity', { name: 'case_identifier_case_id_fkey' })
  caseId!: string;

  @Column('text')
  type!: string;

  @Column('bytea')
  value!: Buffer;

  @Column('bytea', { name: 'blind_index' })
  blindIndex!: Buffer;

  @Column('text', { nullable: true })
  warning!: string | null;
}

/** Blind indexes of a person's name. */
@Entity('case_name_key')
@Index('case_name_key_blind_idx', ['networkId', 'blindIndex'])
export class CaseNameKeyEntity {
  @PrimaryColumn('uuid', { name: 'case_id', primaryKeyConstraintName: 'case_name_key_pkey' })
  @ForeignKey('SegnalazioneEntity', { name: 'case_name_key_case_id_fkey' })
  caseId!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'case_name_key_network_id_fkey' })
  networkId!: string;

  @PrimaryColumn('bytea', { name: 'blind_index', primaryKeyConstraintName: 'case_name_key_pkey' })
  blindIndex!: Buffer;
}

/** Who handles a sealed case. */
@Entity('case_handler')
export class CaseHandlerEntity {
  @PrimaryColumn('uuid', { name: 'case_id', primaryKeyConstraintName: 'case_handler_pkey' })
  @ForeignKey('SegnalazioneEntity', { name: 'case_handler_case_id_fkey' })
  caseId!: string;

  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'case_handler_pkey' })
  @ForeignKey('AccountEntity', { name: 'case_handler_account_id_fkey' })
  accountId!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'case_handler_network_id_fkey' })
  networkId!: string;
}
