import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PublishedSheetEntity, SheetEntity } from './entities';

@Entity('sheet_translation')
@Unique('sheet_translation_once', ['sheetId', 'language'])
@Index('sheet_translation_waiting_idx', ['networkId', 'updatedAt', 'id'], { where: 'waiting is not null' })
@Index('sheet_translation_kind_idx', ['networkId', 'waiting', 'language', 'updatedAt', 'id'])
export class SheetTranslationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sheet_translation_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'sheet_translation_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'sheet_id' })
  @ForeignKey(() => SheetEntity, { name: 'sheet_translation_sheet_id_fkey' })
  sheetId!: string;

  @Column('text')
  language!: string;

  @Column('text')
  state!: string;

  @Column('text', { nullable: true })
  waiting!: string | null;

  @Column('bytea', { name: 'words_sealed' })
  wordsSealed!: Buffer;

  @Column('integer', { name: 'words_version' })
  wordsVersion!: number;

  @Column('integer', { name: 'made_from' })
  madeFrom!: number;

  @Column('timestamptz', { name: 'outdated_since', nullable: true })
  outdatedSince!: Date | null;

  @Column('uuid', { array: true })
  writers!: string[];

  @Column('uuid', { name: 'revised_by', nullable: true })
  revisedBy!: string | null;

  @Column('timestamptz', { name: 'revised_at', nullable: true })
  revisedAt!: Date | null;

  @Column('uuid', { name: 'validated_by', nullable: true })
  validatedBy!: string | null;

  @Column('timestamptz', { name: 'validated_at', nullable: true })
  validatedAt!: Date | null;

  @Column('boolean', { default: false })
  served!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('integer')
  version!: number;
}

@Entity('published_translation')
@Index('published_translation_network_idx', ['networkId'])
@Index('published_translation_tsv_idx', { synchronize: false })
export class PublishedTranslationEntity {
  @PrimaryColumn('uuid', { name: 'sheet_id', primaryKeyConstraintName: 'published_translation_pkey' })
  @ForeignKey(() => PublishedSheetEntity, { name: 'published_translation_sheet_id_fkey', onDelete: 'CASCADE' })
  sheetId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'published_translation_pkey' })
  language!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'published_translation_network_id_fkey' })
  networkId!: string;

  @Column('jsonb')
  content!: object;

  @Column('integer', { name: 'made_from' })
  madeFrom!: number;

  @Column('timestamptz', { name: 'translated_at' })
  translatedAt!: Date;

  @Column('timestamptz', { name: 'outdated_since', nullable: true })
  outdatedSince!: Date | null;

  @Column('tsvector')
  tsv!: string;
}
