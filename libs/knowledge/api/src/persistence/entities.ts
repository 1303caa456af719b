import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

// The tables as TypeORM must find them: the drift check compares these with what the migrations made. Indexes over
// expressions, in a descending order or of another kind than btree can only be said by the migration.

@Entity('sheet')
@Unique('sheet_slug_key', ['networkId', 'slug'])
@Index('sheet_list_idx', { synchronize: false })
@Index('sheet_review_idx', { synchronize: false })
@Index('sheet_external_key', { synchronize: false })
@Index('sheet_successor_idx', { synchronize: false })
@Index('sheet_candidate_idx', { synchronize: false })
export class SheetEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sheet_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'sheet_network_id_fkey' })
  networkId!: string;

  @Column('text')
  state!: string;

  @Column('text')
  audience!: string;

  @Column('text')
  topic!: string;

  @Column('text', { array: true })
  offices!: string[];

  @Column('text')
  slug!: string;

  @Column('integer', { name: 'content_version' })
  contentVersion!: number;

  @Column('integer', { name: 'published_version', nullable: true })
  publishedVersion!: number | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('uuid', { array: true })
  writers!: string[];

  @Column('jsonb', { default: [] })
  validations!: object;

  @Column('date', { name: 'review_by', nullable: true })
  reviewBy!: string | null;

  @Column('text', { name: 'review_notice', nullable: true })
  reviewNotice!: string | null;

  @Column('text', { name: 'change_note', nullable: true })
  changeNote!: string | null;

  @Column('uuid', { name: 'successor_id', nullable: true })
  @ForeignKey(() => SheetEntity, { name: 'sheet_successor_id_fkey' })
  successorId!: string | null;

  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId!: string | null;

  @Column('date', { name: 'reminded_of', nullable: true })
  remindedOf!: string | null;

  @Column('integer', { name: 'reminded_days', nullable: true })
  remindedDays!: number | null;

  @Column('integer', { default: 0 })
  asked!: number;

  @Column('text', { name: 'external_id', nullable: true })
  externalId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('integer')
  version!: number;

  @Column('text', { array: true, default: [] })
  subjects!: string[];

  @Column('integer', { name: 'event_seq', default: 0 })
  eventSeq!: number;

  @Column('bytea', { name: 'last_hash' })
  lastHash!: Buffer;
}

@Entity('sheet_version')
export class SheetVersionEntity {
  @PrimaryColumn('uuid', { name: 'sheet_id', primaryKeyConstraintName: 'sheet_version_pkey' })
  @ForeignKey(() => SheetEntity, { name: 'sheet_version_sheet_id_fkey' })
  sheetId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'sheet_version_pkey' })
  version!: number;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'sheet_version_network_id_fkey' })
  networkId!: string;

  @Column('jsonb')
  content!: object;

  @Column('text', { name: 'change_note', nullable: true })
  changeNote!: string | null;

  @Column('uuid', { name: 'by_id', nullable: true })
  byId!: string | null;

  @Column('timestamptz')
  at!: Date;
}

@Entity('sheet_source')
@Index('sheet_source_case_idx', ['networkId', 'caseId'])
export class SheetSourceEntity {
  @PrimaryColumn('uuid', { name: 'sheet_id', primaryKeyConstraintName: 'sheet_source_pkey' })
  @ForeignKey(() => SheetEntity, { name: 'sheet_source_sheet_id_fkey' })
  sheetId!: string;

  @PrimaryColumn('uuid', { name: 'case_id', primaryKeyConstraintName: 'sheet_source_pkey' })
  caseId!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'sheet_source_network_id_fkey' })
  networkId!: string;
}

@Entity('sheet_finding')
@Index('sheet_finding_sheet_idx', ['sheetId', 'contentVersion'])
export class SheetFindingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sheet_finding_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'sheet_finding_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'sheet_id' })
  @ForeignKey(() => SheetEntity, { name: 'sheet_finding_sheet_id_fkey' })
  sheetId!: string;

  @Column('integer', { name: 'content_version' })
  contentVersion!: number;

  @Column('text')
  kind!: string;

  @Column('text')
  field!: string;

  @Column('integer', { name: 'start_at' })
  startAt!: number;

  @Column('integer', { name: 'end_at' })
  endAt!: number;

  @Column('boolean')
  justifiable!: boolean;

  @Column('uuid', { name: 'justified_by', nullable: true })
  justifiedBy!: string | null;

  @Column('text', { name: 'justified_reason', nullable: true })
  justifiedReason!: string | null;

  @Column('timestamptz', { name: 'justified_at', nullable: true })
  justifiedAt!: Date | null;
}

@Entity('published_sheet')
@Unique('published_sheet_slug_key', ['networkId', 'slug'])
@Index('published_sheet_list_idx', { synchronize: false })
@Index('published_sheet_tsv_idx', { synchronize: false })
@Index('published_sheet_heading_idx', { synchronize: false })
export class PublishedSheetEntity {
  @PrimaryColumn('uuid', { name: 'sheet_id', primaryKeyConstraintName: 'published_sheet_pkey' })
  @ForeignKey(() => SheetEntity, { name: 'published_sheet_sheet_id_fkey' })
  sheetId!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'published_sheet_network_id_fkey' })
  networkId!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  audience!: string;

  @Column('text')
  topic!: string;

  @Column('text', { array: true })
  offices!: string[];

  @Column('integer', { name: 'content_version' })
  contentVersion!: number;

  @Column('jsonb')
  content!: object;

  @Column('jsonb', { name: 'validated_by' })
  validatedBy!: object;

  @Column('timestamptz', { name: 'first_published_at' })
  firstPublishedAt!: Date;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;

  @Column('date', { name: 'review_by', nullable: true })
  reviewBy!: string | null;

  @Column('text', { array: true, default: [] })
  subjects!: string[];

  @Column('tsvector')
  tsv!: string;

  @Column('text')
  heading!: string;

  @Column('jsonb', { name: 'law_changes', default: [] })
  lawChanges!: object;
}

@Entity('published_set')
export class PublishedSetEntity {
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'published_set_pkey' })
  @ForeignKey('NetworkEntity', { name: 'published_set_network_id_fkey' })
  networkId!: string;

  @Column('bigint', { name: 'changed_by' })
  changedBy!: string;
}

@Entity('page_views')
@Index('page_views_list_idx', { synchronize: false })
export class PageViewsEntity {
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'page_views_pkey' })
  @ForeignKey('NetworkEntity', { name: 'page_views_network_id_fkey' })
  networkId!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'page_views_pkey' })
  month!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'page_views_pkey' })
  language!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'page_views_pkey' })
  path!: string;

  @Column('integer')
  views!: number;
}

@Entity('page_views_day')
export class PageViewsDayEntity {
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'page_views_day_pkey' })
  @ForeignKey('NetworkEntity', { name: 'page_views_day_network_id_fkey' })
  networkId!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'page_views_day_pkey' })
  day!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'page_views_day_pkey' })
  language!: string;

  @Column('integer')
  views!: number;
}

@Entity('link')
@Unique('link_url_key', ['networkId', 'url'])
@Index('link_list_idx', { synchronize: false })
@Index('link_state_idx', { synchronize: false })
@Index('link_due_idx', ['networkId', 'nextCheckAt'])
export class LinkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'link_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'link_network_id_fkey' })
  networkId!: string;

  @Column('text')
  url!: string;

  @Column('text')
  title!: string;

  @Column('text')
  topic!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text')
  state!: string;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('text', { name: 'moved_to', nullable: true })
  movedTo!: string | null;

  @Column('text', { name: 'page_title', nullable: true })
  pageTitle!: string | null;

  @Column('text', { name: 'known_title', nullable: true })
  knownTitle!: string | null;

  @Column('integer', { default: 0 })
  failures!: number;

  @Column('timestamptz', { name: 'checked_at', nullable: true })
  checkedAt!: Date | null;

  @Column('timestamptz', { name: 'next_check_at' })
  nextCheckAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}

@Entity('legal_act')
export class LegalActEntity {
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'legal_act_pkey' })
  @ForeignKey('NetworkEntity', { name: 'legal_act_network_id_fkey' })
  networkId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'legal_act_pkey' })
  code!: string;

  @Column('text')
  label!: string;

  @Column('text', { nullable: true })
  title!: string | null;
}

@Entity('sheet_citation')
@Index('sheet_citation_act_idx', ['networkId', 'act', 'sheetId'])
@ForeignKey(() => LegalActEntity, ['networkId', 'act'], ['networkId', 'code'], { name: 'sheet_citation_act_fkey' })
export class SheetCitationEntity {
  @PrimaryColumn('uuid', { name: 'sheet_id', primaryKeyConstraintName: 'sheet_citation_pkey' })
  @ForeignKey(() => PublishedSheetEntity, { name: 'sheet_citation_sheet_id_fkey', onDelete: 'CASCADE' })
  sheetId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'sheet_citation_pkey' })
  act!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'sheet_citation_network_id_fkey' })
  networkId!: string;

  @Column('text', { array: true })
  articles!: string[];
}

@Entity('legal_act_change')
@Unique('legal_act_change_once', ['networkId', 'act', 'changedOn', 'articles'])
@Index('legal_act_change_list_idx', { synchronize: false })
@Index('legal_act_change_open_idx', { synchronize: false })
@ForeignKey(() => LegalActEntity, ['networkId', 'act'], ['networkId', 'code'], { name: 'legal_act_change_act_fkey' })
export class LegalActChangeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'legal_act_change_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'legal_act_change_network_id_fkey' })
  networkId!: string;

  @Column('text')
  act!: string;

  @Column('date', { name: 'changed_on' })
  changedOn!: string;

  @Column('text')
  what!: string;

  @Column('text', { array: true })
  articles!: string[];

  @Column('uuid', { name: 'by_id' })
  byId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'queued_at', nullable: true })
  queuedAt!: Date | null;
}

@Entity('sheet_law_review')
@Index('sheet_law_review_change_idx', ['changeId', 'clearedAt'])
@Index('sheet_law_review_network_idx', ['networkId'])
export class SheetLawReviewEntity {
  @PrimaryColumn('uuid', { name: 'sheet_id', primaryKeyConstraintName: 'sheet_law_review_pkey' })
  @ForeignKey(() => SheetEntity, { name: 'sheet_law_review_sheet_id_fkey' })
  sheetId!: string;

  @PrimaryColumn('uuid', { name: 'change_id', primaryKeyConstraintName: 'sheet_law_review_pkey' })
  @ForeignKey(() => LegalActChangeEntity, { name: 'sheet_law_review_change_id_fkey' })
  changeId!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'sheet_law_review_network_id_fkey' })
  networkId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'cleared_at', nullable: true })
  clearedAt!: Date | null;
}

@Entity('vocabulary_line')
export class VocabularyLineEntity {
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'vocabulary_line_pkey' })
  @ForeignKey('NetworkEntity', { name: 'vocabulary_line_network_id_fkey' })
  networkId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'vocabulary_line_pkey' })
  notion!: string;

  @Column('text', { array: true, nullable: true })
  ways!: string[] | null;

  @Column('integer')
  version!: number;
}

@Entity('vocabulary_version')
@Unique('vocabulary_version_line_key', ['networkId', 'notion', 'version'])
@ForeignKey(() => VocabularyLineEntity, ['networkId', 'notion'], ['networkId', 'notion'], {
  name: 'vocabulary_version_line_fkey',
})
export class VocabularyVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'vocabulary_version_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @Column('text')
  notion!: string;

  @Column('integer')
  version!: number;

  @Column('text', { array: true, nullable: true })
  ways!: string[] | null;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'by_id' })
  byId!: string;

  @Column('timestamptz')
  at!: Date;
}

@Entity('unanswered_search')
@Unique('unanswered_search_text_key', ['networkId', 'language', 'textIndex'])
@Index('unanswered_search_list_idx', { synchronize: false })
@Index('unanswered_search_sheet_idx', ['sheetId'])
export class UnansweredSearchEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unanswered_search_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'unanswered_search_network_id_fkey' })
  networkId!: string;

  @Column('text')
  language!: string;

  @Column('bytea', { name: 'text_index' })
  textIndex!: Buffer;

  @Column('bytea', { name: 'text_sealed' })
  textSealed!: Buffer;

  @Column('integer')
  times!: number;

  @Column('integer')
  days!: number;

  @Column('date', { name: 'first_on' })
  firstOn!: string;

  @Column('date', { name: 'last_on' })
  lastOn!: string;

  @Column('boolean', { default: false })
  hidden!: boolean;

  @Column('uuid', { name: 'sheet_id', nullable: true })
  @ForeignKey(() => SheetEntity, { name: 'unanswered_search_sheet_id_fkey' })
  sheetId!: string | null;
}
