import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

// The tables as TypeORM must find them, for the drift check; statements are written by hand.

@Entity('article')
@Unique('article_slug_key', ['networkId', 'slug'])
@Index('article_list_idx', { synchronize: false })
export class ArticleEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'article_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'article_network_id_fkey' })
  networkId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  state!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  audience!: string;

  @Column('text')
  title!: string;

  @Column('date', { name: 'shown_from', nullable: true })
  shownFrom!: string | null;

  @Column('date', { name: 'shown_until', nullable: true })
  shownUntil!: string | null;

  @Column('integer', { name: 'content_version' })
  contentVersion!: number;

  @Column('integer', { name: 'published_version', nullable: true })
  publishedVersion!: number | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}

@Entity('article_version')
@Index('article_version_network_idx', ['networkId'])
export class ArticleVersionEntity {
  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'article_version_pkey' })
  @ForeignKey('ArticleEntity', { name: 'article_version_article_id_fkey' })
  articleId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'article_version_pkey' })
  version!: number;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'article_version_network_id_fkey' })
  networkId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  summary!: string;

  @Column('jsonb')
  blocks!: unknown;

  @Column('uuid', { name: 'by_id', nullable: true })
  byId!: string | null;

  @Column('timestamptz')
  at!: Date;
}

@Entity('published_article')
@Unique('published_article_slug_key', ['networkId', 'slug'])
@Index('published_article_list_idx', { synchronize: false })
export class PublishedArticleEntity {
  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'published_article_pkey' })
  @ForeignKey('ArticleEntity', { name: 'published_article_article_id_fkey' })
  articleId!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'published_article_network_id_fkey' })
  networkId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  audience!: string;

  @Column('text')
  title!: string;

  @Column('text')
  summary!: string;

  @Column('jsonb')
  blocks!: unknown;

  @Column('date', { name: 'shown_on' })
  shownOn!: string;

  @Column('date', { name: 'shown_until', nullable: true })
  shownUntil!: string | null;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;
}
