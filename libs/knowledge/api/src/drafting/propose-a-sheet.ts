import { Injectable } from '@nestjs/common';
import {
  EarlierCases,
  type NewCandidate,
  type Proposed,
  SAME_QUESTION_FROM,
  type SheetCandidate,
  type SheetCandidatesQuery,
} from '@respi/knowledge/contract';
import { foldSearch, likeness, mayDraftSheets, proposeSheet } from '@respi/knowledge/domain';
import { Database, EMPTY_STREAM, KeyedDigests, type Principal, type Tx } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { Problem, invalidField, newId } from '@respi/shared/kernel';
import { z } from 'zod';
import { FindInSheet } from '../findings/find-in-sheet';
import {
  type CandidateRow,
  askedOf,
  candidateOfSource,
  countWith,
  listCandidates,
  readCandidate,
} from '../persistence/candidate-store';
import { readCursor, writeCursor } from '../persistence/cursor';
import { freeSlug, insertSheet, keepFindings } from '../persistence/sheet-store';
import { SearchSettings } from '../searching/search-setting';
import { CheckFrame } from '../writing/check-frame';
import { appendSheetEvents } from '../writing/sheet-events';
import { SheetVeil, sheetContext } from '../writing/sheet-veil';
import { checkSources } from './check-sources';

/** So many of the most asked are compared with what is proposed. */
const COMPARED = 200;
const Place = z.strictObject({ asked: z.int(), id: z.uuid() });

/** What people ask and no sheet answers yet: a line for each, with how often. */
@Injectable()
export class ProposeASheet {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    private readonly frame: CheckFrame,
    private readonly cases: EarlierCases,
    private readonly finding: FindInSheet,
    private readonly settings: SearchSettings,
    private readonly veil: SheetVeil,
  ) {}

  /** @throws Problem not_allowed, invalid_input */
  async propose(who: Principal, input: NewCandidate): Promise<Proposed> {
    return this.database.run(who, async (tx) => {
      if (!mayDraftSheets(tx.actor)) throw new Problem('not_allowed');
      await this.frame.check(tx.networkId, input, tx.now);
      await checkSources(tx, this.cases, input.case === undefined ? [] : [input.case], () => 'case');
      // One after the other: two who propose the same at once make one candidate.
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('respi.candidates:' || $1, 0))`, [tx.networkId]);
      const counted = await candidateOfSource(tx, input);
      if (counted !== undefined) return { ...(await this.view(tx, await readCandidate(tx, counted))), joined: true };
      const alike = await this.alike(tx, input.question);
      const id = alike ?? (await this.insert(tx, input));
      const unknown = await countWith(tx, id, input);
      if (unknown) throw invalidField(unknown, unknown === 'search' ? 'unknown_search' : 'unknown_question');
      return { ...(await this.view(tx, await readCandidate(tx, id))), joined: alike !== undefined };
    });
  }

  async list(who: Principal, { cursor, limit }: z.infer<typeof SheetCandidatesQuery>): Promise<Page<SheetCandidate>> {
    return this.database.run(who, async (tx) => {
      const rows = await listCandidates(tx, readCursor(cursor, Place), limit);
      const items = rows.slice(0, limit);
      const last = rows.length > limit ? items.at(-1) : undefined;
      return {
        items: await Promise.all(items.map((row) => this.view(tx, row))),
        nextCursor: last ? writeCursor({ asked: last.asked, id: last.id }) : null,
      };
    });
  }

  private async insert(tx: Tx, input: NewCandidate): Promise<string> {
    const { sheet, events } = proposeSheet(newId(), input, { actor: tx.actor, now: tx.now });
    const sources = input.case === undefined ? [] : [input.case];
    const texts = await this.veil.of(tx, sheet.id, sources);
    const slug = await freeSlug(tx, texts.masked(sheet.content.question), sheet.id);
    await insertSheet(tx, texts, sheet, { slug, sources, externalId: null, head: EMPTY_STREAM });
    const head = await appendSheetEvents(tx, this.digests, sheet.id, EMPTY_STREAM, events);
    await tx.query('update sheet set event_seq = $2, last_hash = $3 where id = $1', [sheet.id, head.seq, head.hash]);
    await keepFindings(tx, sheet, await this.finding.find(tx, sheet, sources));
    return sheet.id;
  }

  /** A candidate that asks the same thing. */
  private async alike(tx: Tx, question: string): Promise<string | undefined> {
    const { vocabulary } = await this.settings.of(tx, false);
    const said = foldSearch(question);
    let best: { readonly id: string; readonly score: number } | undefined;
    for (const row of await listCandidates(tx, null, COMPARED - 1)) {
      const { question: other } = await this.view(tx, row);
      const score = foldSearch(other) === said ? 1 : likeness(question, other, vocabulary).score;
      if (score >= SAME_QUESTION_FROM && score > (best?.score ?? 0)) best = { id: row.id, score };
    }
    return best?.id;
  }

  private async view(tx: Tx, row: CandidateRow): Promise<SheetCandidate> {
    const cipher = await this.veil.cipher(tx.networkId);
    return {
      id: row.id,
      question: cipher.unveilAll(row.question, sheetContext(row.id)),
      asked: askedOf(row),
      topic: row.topic,
      since: row.created_at.toISOString(),
      version: row.version,
    };
  }
}
