import { Injectable } from '@nestjs/common';
import type {
  Article,
  ArticleQuery,
  ArticleSummary,
  ArticleVersion,
  ArticleWords,
  NewArticle,
} from '@respi/content/contract';
import { articleActions, findInArticle } from '@respi/content/domain';
import { Directory } from '@respi/identity/contract';
import {
  type CommandResult,
  Database,
  type IdempotencyClaim,
  KeyedDigests,
  type Principal,
  type Tx,
  appendToStream,
  readCursor,
  writeCursor,
} from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { Problem, invalidField, newId, romeDay } from '@respi/shared/kernel';
import { z } from 'zod';
import {
  type ArticleRow,
  type ArticleSummaryRow,
  PlaceInArticles,
  archiveArticle,
  articleVersions,
  insertArticle,
  listArticles,
  publishArticle,
  readArticle,
  updateArticle,
} from '../persistence/article-store';
import { CheckLinks } from './check-links';

const STREAM = 'article';

/** Pages and news as the coordination writes them. */
@Injectable()
export class KeepArticles {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    private readonly directory: Directory,
    private readonly links: CheckLinks,
  ) {}

  list(who: Principal, { kind, state, limit, cursor }: ArticleQuery): Promise<Page<ArticleSummary>> {
    return this.database.run(who, async (tx) => {
      const before = readCursor(cursor, PlaceInArticles);
      const rows = await listArticles(tx, { kind, state: state ?? null, before, limit });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        items: rows.slice(0, limit).map(summaryOf),
        nextCursor: last ? writeCursor({ at: last.updated_at.toISOString(), id: last.id }) : null,
      };
    });
  }

  /** @throws Problem not_found */
  open(who: Principal, id: string): Promise<Article> {
    return this.database.run(who, async (tx) => this.view(tx, await readArticle(tx, id)));
  }

  /** @throws Problem not_found */
  versions(
    who: Principal,
    id: string,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<Page<ArticleVersion>> {
    return this.database.run(who, async (tx) => {
      const { published_version: published } = await readArticle(tx, id);
      const rows = await articleVersions(tx, id, { before: readCursor(cursor, z.int()), limit });
      const items: ArticleVersion[] = [];
      for (const { version, title, summary, blocks, by_id: by, at } of rows.slice(0, limit))
        items.push({
          version,
          title,
          summary,
          blocks,
          at: at.toISOString(),
          by: await this.nameOf(tx, by),
          published: version === published,
        });
      return { items, nextCursor: rows.length > limit ? writeCursor(items.at(-1)?.version) : null };
    });
  }

  /** @throws Problem invalid_input: a slug taken, a link that leads nowhere, an identifier of a person, days reversed */
  add(who: Principal, { kind, ...words }: NewArticle, claim: IdempotencyClaim | null): Promise<CommandResult> {
    return this.database.command(who, claim, async (tx) => {
      const id = newId();
      const checked = await this.checked(tx, words);
      await onceOnly(() => insertArticle(tx, id, kind, checked));
      await this.note(tx, id, 'article_added');
      return { id };
    });
  }

  /** @throws Problem not_found, stale_version, invalid_input */
  edit(who: Principal, id: string, version: number, words: ArticleWords): Promise<Article> {
    return this.changing(who, id, version, async (tx, before) => {
      // Its address has been given to people and machines.
      if (before.published_at && words.slug !== before.slug) throw invalidField('slug', 'address_fixed');
      const checked = await this.checked(tx, words);
      await onceOnly(() => updateArticle(tx, before, checked));
      return 'article_edited';
    });
  }

  /**
   * @param answersForNames whoever publishes has read what may name somebody
   * @throws Problem not_found, stale_version, not_possible_now, personal_data_found, invalid_input where a link died since it was written
   */
  publish(who: Principal, id: string, version: number, answersForNames: boolean): Promise<Article> {
    return this.changing(who, id, version, async (tx, before) => {
      if (!articleActions(standingOf(before)).includes('publish')) throw new Problem('not_possible_now');
      refuseIdentifiers(before);
      if (!answersForNames && findInArticle(before).length > 0) throw new Problem('personal_data_found');
      await this.links.check(tx, before);
      await publishArticle(tx, before, romeDay(tx.now));
      return 'article_published';
    });
  }

  /** @throws Problem not_found, stale_version, not_possible_now */
  archive(who: Principal, id: string, version: number): Promise<Article> {
    return this.changing(who, id, version, async (tx, before) => {
      if (!articleActions(standingOf(before)).includes('archive')) throw new Problem('not_possible_now');
      await archiveArticle(tx, id);
      return 'article_archived';
    });
  }

  private async checked(tx: Tx, words: ArticleWords): Promise<ArticleWords> {
    refuseIdentifiers(words);
    const { shownFrom, shownUntil } = words;
    if (shownFrom !== null && shownUntil !== null && shownUntil < shownFrom)
      throw invalidField('shownUntil', 'ends_before_start');
    return { ...words, blocks: await this.links.check(tx, words) };
  }

  private changing(
    who: Principal,
    id: string,
    version: number,
    change: (tx: Tx, before: ArticleRow) => Promise<string>,
  ): Promise<Article> {
    return this.database.run(who, async (tx) => {
      const before = await readArticle(tx, id, 'for update of a');
      if (before.version !== version) {
        const by = await this.nameOf(tx, before.by_id);
        throw new Problem('stale_version', { params: { version: before.version, ...(by === null ? {} : { by }) } });
      }
      await this.note(tx, id, await change(tx, before));
      return this.view(tx, await readArticle(tx, id));
    });
  }

  private note(tx: Tx, id: string, type: string): Promise<void> {
    return appendToStream(tx, this.digests, STREAM, id, { type, data: {} });
  }

  private async view(tx: Tx, row: ArticleRow): Promise<Article> {
    return {
      ...summaryOf(row),
      summary: row.summary,
      blocks: row.blocks,
      publishedAt: row.published_at?.toISOString() ?? null,
      updatedBy: await this.nameOf(tx, row.by_id),
      toLookAt: findInArticle(row).map(({ field, kind, excerpt }) => ({ field, kind, excerpt })),
      availableActions: [...articleActions(standingOf(row))],
      version: row.version,
    };
  }

  private async nameOf(tx: Tx, accountId: string | null): Promise<string | null> {
    return accountId === null ? null : ((await this.directory.person(tx.networkId, accountId))?.name ?? null);
  }
}

/** Looked for when it is written, and again before readers see it. @throws Problem invalid_input */
function refuseIdentifiers(words: Parameters<typeof findInArticle>[0]): void {
  const refused = findInArticle(words).filter((finding) => finding.refused);
  if (refused.length === 0) return;
  const fields = [...new Set(refused.map(({ field }) => field))].map((path) => ({ path, code: 'personal_data' }));
  throw new Problem('invalid_input', { fields });
}

const standingOf = (row: ArticleSummaryRow) => ({
  state: row.state,
  contentVersion: row.content_version,
  publishedVersion: row.published_version,
});

function summaryOf(row: ArticleSummaryRow): ArticleSummary {
  return {
    id: row.id,
    kind: row.kind,
    ...standingOf(row),
    slug: row.slug,
    audience: row.audience,
    title: row.title,
    shownFrom: row.shown_from,
    shownUntil: row.shown_until,
    updatedAt: row.updated_at.toISOString(),
  };
}

/** @throws Problem invalid_input where another article of the network has this address */
async function onceOnly(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'article_slug_key')
      throw invalidField('slug', 'article_slug_taken');
    throw error;
  }
}
