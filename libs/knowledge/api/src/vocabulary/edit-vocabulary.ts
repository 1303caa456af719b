import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import {
  LINES_MAX,
  Notion,
  type VocabularyChange,
  type VocabularyLine,
  type VocabularyVersion,
  type VocabularyVersionsQuery,
} from '@respi/knowledge/contract';
import { BUILT_IN_LINES, stemsOfWay } from '@respi/knowledge/domain';
import { Database, type NetworkCipher, NetworkKeys, type Principal, type Tx } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { type FieldProblem, Problem, invalidField, newId } from '@respi/shared/kernel';
import { z } from 'zod';
import { namesSomebody } from '../findings/names-somebody';
import { readCursor, writeCursor } from '../persistence/cursor';
import {
  type VersionRow,
  changedLines,
  changedLinesWithWhy,
  keepLine,
  lockLine,
  versionsOf,
} from '../persistence/vocabulary-store';

const PlaceInVersions = z.strictObject({ before: z.int().min(1) });

/** The counters' vocabulary of a network: what ReSPI brings along, and what the network says otherwise. */
@Injectable()
export class EditVocabulary {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly keys: NetworkKeys,
  ) {}

  async list(who: Principal): Promise<{ items: VocabularyLine[] }> {
    return this.database.run(who, async (tx) => {
      const changed = new Map((await this.told(tx, await changedLinesWithWhy(tx))).map((line) => [line.notion, line]));
      const notions = [...new Set([...BUILT_IN_LINES.keys(), ...changed.keys()])].sort();
      return { items: notions.map((notion) => lineOf(notion, changed.get(notion))) };
    });
  }

  async versions(
    who: Principal,
    notion: string,
    { cursor, limit }: z.infer<typeof VocabularyVersionsQuery>,
  ): Promise<Page<VocabularyVersion>> {
    return this.database.run(who, async (tx) => {
      const rows = await versionsOf(tx, notion, readCursor(cursor, PlaceInVersions)?.before ?? null, limit);
      if (rows.length === 0 && !BUILT_IN_LINES.has(notion)) throw new Problem('not_found');
      const page = await this.told(tx, rows.slice(0, limit));
      const last = rows.length > limit ? page.at(-1) : undefined;
      return {
        items: page.map(({ version, ways, at, by, reason }) => ({ version, ways, at, by, reason })),
        nextCursor: last ? writeCursor({ before: last.version }) : null,
      };
    });
  }

  /** @throws Problem stale_version, invalid_input, nothing_changed */
  async change(who: Principal, notion: string, version: number, change: VocabularyChange): Promise<VocabularyLine> {
    const ways = change.ways && [...new Set(change.ways.map((way) => way.toLowerCase()))];
    return this.database.run(who, async (tx) => {
      if (!Notion.safeParse(notion).success) throw invalidField('notion', 'not_a_slug');
      const before = await lockLine(tx, notion);
      if (before.version !== version) throw new Problem('stale_version');
      const current = await this.current(tx, notion);
      refuseWays(change.ways, new Set([...(current ?? []), ...(BUILT_IN_LINES.get(notion) ?? [])]));
      if (before.version === 0 && before.lines >= LINES_MAX)
        throw invalidField('notion', 'too_many', { max: LINES_MAX });
      if (JSON.stringify(ways) === JSON.stringify(current)) throw new Problem('nothing_changed');
      const id = newId();
      const cipher = await this.keys.of(tx.networkId);
      const reason = cipher.veil(change.reason, contextOf(id));
      await keepLine(tx, { id, notion, version: version + 1, ways, reason });
      const row: VersionRow = { id, notion, version: version + 1, ways, reason, by_id: who.accountId, at: tx.now };
      const [line] = await this.told(tx, [row]);
      return lineOf(notion, line);
    });
  }

  private async current(tx: Tx, notion: string): Promise<readonly string[] | null> {
    const own = (await changedLines(tx)).find((line) => line.notion === notion);
    return own ? own.ways : (BUILT_IN_LINES.get(notion) ?? null);
  }

  /** With names and reasons as people read them. */
  private async told(tx: Tx, rows: readonly VersionRow[]): Promise<ToldVersion[]> {
    const cipher = await this.keys.of(tx.networkId);
    const names = new Map<string, string>();
    for (const account of new Set(rows.map(({ by_id }) => by_id)))
      names.set(account, (await this.directory.person(tx.networkId, account))?.name ?? 'ReSPI');
    return rows.map((row) => told(row, cipher, names));
  }
}

type ToldVersion = VocabularyVersion & { readonly notion: string };

function told(row: VersionRow, cipher: NetworkCipher, names: ReadonlyMap<string, string>): ToldVersion {
  return {
    notion: row.notion,
    version: row.version,
    ways: row.ways,
    at: row.at.toISOString(),
    by: names.get(row.by_id) ?? '',
    reason: cipher.unveil(row.reason, contextOf(row.id)),
  };
}

function lineOf(notion: string, changed: ToldVersion | undefined): VocabularyLine {
  const builtIn = BUILT_IN_LINES.get(notion) ?? null;
  return {
    notion,
    ways: changed ? changed.ways : builtIn && [...builtIn],
    builtIn: builtIn && [...builtIn],
    version: changed?.version ?? 0,
    changed: changed ? { at: changed.at, by: changed.by, reason: changed.reason } : null,
  };
}

function contextOf(id: string): string {
  return `vocabulary_version.reason:${id}`;
}

/**
 * Words by which everybody's texts are read name nobody, and say something.
 * @param known those that the line has or had from the beginning
 */
function refuseWays(ways: readonly string[] | null, known: ReadonlySet<string>): void {
  const fields = (ways ?? []).flatMap((way, index): FieldProblem[] => {
    if (known.has(way)) return [];
    if (namesSomebody(way)) return [{ path: `ways.${index}`, code: 'personal_data' }];
    return stemsOfWay(way).length === 0 ? [{ path: `ways.${index}`, code: 'says_nothing' }] : [];
  });
  if (fields.length > 0) throw new Problem('invalid_input', { fields });
}
