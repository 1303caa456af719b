import { Injectable } from '@nestjs/common';
import { type Actor, Directory, hasRole } from '@respi/identity/contract';
import {
  EarlierCases,
  type FoundSheets,
  type LawChangeInside,
  type SheetDetail,
  type SheetListQuery,
  type SheetSearch,
  type SheetSummary,
} from '@respi/knowledge/contract';
import { availableSheetActions, mayReadPublished } from '@respi/knowledge/domain';
import { Database, type Principal, type Tx } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { Problem, isId } from '@respi/shared/kernel';
import type { z } from 'zod';
import { FindInSheet } from '../findings/find-in-sheet';
import { findingView } from '../findings/sheet-findings';
import { readAsked } from '../persistence/candidate-store';
import { PlaceInTime, readCursor, writeCursor } from '../persistence/cursor';
import { whatChanged } from '../persistence/legal-acts';
import { printable } from '../persistence/printable';
import { isWhole, readInPlaceOf, searchPublished } from '../persistence/published-sheets';
import { type ListedSheet, type SheetScope, listSheets, readListed, readVersions } from '../persistence/sheet-list';
import { sheetOf } from '../persistence/sheet-store';
import { rankingOf } from '../searching/ranking';
import { AnswersFirst, asks, pageWithAnswers } from '../searching/answers-first';
import { SearchSettings } from '../searching/search-setting';
import { CountUnanswered } from '../unanswered/count-unanswered';
import { coordinatorsOf } from '../writing/coordinators';
import { SheetVeil, sheetContext } from '../writing/sheet-veil';
import { type SheetWords, benchSummary, publishedSummary, summaryOf } from './sheet-view';

/** Sheets in the reserved area: the bench for who works at it, the published ones of both audiences for everybody. */
@Injectable()
export class ReadSheets {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly cases: EarlierCases,
    private readonly finding: FindInSheet,
    private readonly veil: SheetVeil,
    private readonly settings: SearchSettings,
    private readonly answers: AnswersFirst,
    private readonly unanswered: CountUnanswered,
  ) {}

  async list(who: Principal, query: z.infer<typeof SheetListQuery>): Promise<Page<SheetSummary>> {
    return this.database.run(who, async (tx) => {
      const rows = await listSheets(tx, scopeOf(tx.actor), query, readCursor(query.cursor, PlaceInTime));
      const items = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? items.at(-1) : undefined;
      return {
        items: await this.summaries(tx, await this.readable(tx, items)),
        nextCursor: last ? writeCursor({ at: last.updated_at.toISOString(), id: last.id }) : null,
      };
    });
  }

  /** Published sheets of both audiences by words, best first; why each stands where it stands, for who writes sheets. */
  async search(who: Principal, { q, limit, exact, ...filter }: z.infer<typeof SheetSearch>): Promise<FoundSheets> {
    const found = await this.database.run(who, async (tx) => {
      refuseUnlessReader(tx);
      const search = await this.settings.read(tx, printable(q), { publicOnly: false, exact });
      const rows = await searchPublished(tx, search, filter, { publicOnly: false, limit: limit - 1, offset: 0 });
      const answers = asks(search, exact) ? await this.answers.of(tx, printable(q), filter, false) : [];
      const first = pageWithAnswers(answers, rows, { limit, offset: 0 }).rows;
      const words = await this.words(tx, []);
      const explains = hasRole(tx.actor, 'coordinator');
      return {
        items: first.map((row) => ({
          ...publishedSummary(row, words),
          ranking: explains ? rankingOf(row, search) : null,
        })),
        nextCursor: null,
        corrected: search.corrected,
      };
    });
    if (found.items.length === 0 && isWhole(filter)) this.unanswered.note(who.networkId, 'it', q);
    return found;
  }

  /** @param idOrSlug id, or address. @throws Problem not_found */
  async open(who: Principal, idOrSlug: string): Promise<SheetDetail> {
    return this.database.run(who, (tx) => this.detail(tx, idOrSlug));
  }

  async detail(tx: Tx, idOrSlug: string): Promise<SheetDetail> {
    refuseUnlessReader(tx);
    const row = await readListed(tx, scopeOf(tx.actor), printable(idOrSlug), isId(idOrSlug));
    if (row) return row.on_bench ? this.bench(tx, row) : this.published(tx, row);
    const next = await this.inPlaceOf(tx, printable(idOrSlug));
    if (!next) throw new Problem('not_found');
    return { ...(await this.published(tx, next)), followed: true };
  }

  /** What whoever does not work at the bench reads in place of a sheet that was superseded. */
  private async inPlaceOf(tx: Tx, idOrSlug: string): Promise<ListedSheet | undefined> {
    const slug = isId(idOrSlug)
      ? (await tx.one<{ slug: string }>('select slug from sheet where id = $1', [idOrSlug]))?.slug
      : idOrSlug;
    const next = slug === undefined ? undefined : await readInPlaceOf(tx, slug);
    return next && readListed(tx, { bench: false, offices: [] }, next.sheet_id, true);
  }

  /** The rows with the words of the bench as they were written. */
  private async readable(tx: Tx, rows: readonly ListedSheet[]): Promise<ListedSheet[]> {
    const cipher = await this.veil.cipher(tx.networkId);
    return rows.map((row) => ({ ...row, content: cipher.unveilAll(row.content, sheetContext(row.id)) }));
  }

  private async bench(tx: Tx, stored: ListedSheet): Promise<SheetDetail> {
    const { unveil } = await this.veil.of(tx, stored.id, []);
    const row = unveil(stored);
    const sheet = sheetOf(row);
    const linked = (
      await tx.query<{ case_id: string }>('select case_id from sheet_source where sheet_id = $1', [row.id])
    ).map(({ case_id }) => case_id);
    const sources = linked.length > 0 ? await this.cases.visible(tx, linked) : [];
    const findings = await this.finding.find(tx, sheet, linked);
    const versions = unveil(await readVersions(tx, row.id));
    const availableActions = availableSheetActions(tx.actor, sheet, findings);
    const words = await this.words(tx, [
      sheet.owner,
      ...sheet.writers,
      ...row.validations.map(({ by }) => by),
      ...versions.map(({ by_id }) => by_id),
      ...findings.map(({ justified }) => justified?.by ?? null),
    ]);
    return {
      ...benchSummary(row, words),
      ...sheet.content,
      changeNote: sheet.changeNote,
      sources: sources.map(({ id, number }) => ({ id, number })),
      findings: findings.map((finding) => unveil(findingView(finding, words.person))),
      versions: versions.map(({ version, at, by_id, change_note, content }) => ({
        version,
        at: at.toISOString(),
        by: by_id === null ? SYSTEM : words.person(by_id),
        changeNote: change_note,
        content,
      })),
      writtenBy: sheet.writers.map((writer) => words.person(writer)).join(', ') || SYSTEM,
      owner: sheet.owner === null ? null : { id: sheet.owner, name: words.person(sheet.owner) },
      possibleOwners: availableActions.includes('entrust') ? await this.coordinators(tx) : [],
      reviewNotice: sheet.reviewNotice,
      successor: sheet.successor === null ? null : await successorOf(tx, row.slug),
      followed: false,
      ...(sheet.state === 'candidate' ? await readAsked(tx, row.id) : { asked: null, publicQuestion: null }),
      slugIsFixed: sheet.publishedAt !== null,
      contentVersion: sheet.contentVersion,
      publishedVersion: sheet.publishedVersion,
      lawChanges: await lawChangesOf(tx, row),
      availableActions,
    };
  }

  private async coordinators(tx: Tx): Promise<SheetDetail['possibleOwners']> {
    return (await coordinatorsOf(this.directory, tx.networkId)).map(({ id, name }) => ({ id, name }));
  }

  private async published(tx: Tx, row: ListedSheet): Promise<SheetDetail> {
    if (!row.published) throw new Problem('not_found');
    return {
      ...publishedSummary(row.published, await this.words(tx, [])),
      ...row.published.content,
      changeNote: null,
      sources: [],
      findings: [],
      versions: [],
      writtenBy: '',
      owner: null,
      possibleOwners: [],
      // That it waits for review is for readers too; why may be about a case.
      reviewNotice: row.state === 'to_review' ? 'Scheda in corso di revisione' : null,
      successor: null,
      followed: false,
      asked: null,
      publicQuestion: null,
      slugIsFixed: true,
      contentVersion: row.published.content_version,
      publishedVersion: row.published.content_version,
      lawChanges: await lawChangesOf(tx, row),
      availableActions: [],
    };
  }

  private async summaries(tx: Tx, rows: readonly ListedSheet[]): Promise<SheetSummary[]> {
    const words = await this.words(
      tx,
      rows.flatMap(({ validations }) => validations.map(({ by }) => by)),
    );
    return rows.flatMap((row) => summaryOf(row, words) ?? []);
  }

  private async words(tx: Tx, accounts: readonly (string | null)[]): Promise<SheetWords> {
    const units = new Map((await this.directory.units(tx.networkId)).map((unit) => [unit.code, unit.name]));
    const people = new Map<string, string>();
    for (const account of new Set(accounts)) {
      if (account) people.set(account, (await this.directory.person(tx.networkId, account))?.name ?? SYSTEM);
    }
    return { office: (code) => ({ code, name: units.get(code) ?? code }), person: (id) => people.get(id) ?? SYSTEM };
  }
}

const SYSTEM = 'ReSPI';

/** Of the law since what readers see was validated. */
async function lawChangesOf(tx: Tx, { published }: ListedSheet): Promise<LawChangeInside[]> {
  const told = published?.law_changes ?? [];
  const words = await whatChanged(
    tx,
    told.map(({ change }) => change),
  );
  return told.map(({ change, ...rest }) => ({ ...rest, what: words.get(change) ?? '' }));
}

/** null once that one is not published any more either. */
async function successorOf(tx: Tx, slug: string): Promise<SheetDetail['successor']> {
  const next = await readInPlaceOf(tx, slug);
  return next ? { id: next.sheet_id, slug: next.slug, question: next.content.question } : null;
}

function refuseUnlessReader(tx: Tx): void {
  if (!mayReadPublished(tx.actor, tx.networkId)) throw new Problem('not_allowed');
}

/** Mirrors `maySeeBench` of the domain, for the database. */
export function scopeOf(actor: Actor): SheetScope {
  return {
    bench: actor.kind !== 'person' || hasRole(actor, 'coordinator'),
    offices: actor.memberships.filter(({ role }) => role === 'referent').map(({ unitCode }) => unitCode),
  };
}
