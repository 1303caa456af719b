import { Injectable } from '@nestjs/common';
import { hasRole } from '@respi/identity/contract';
import { Directory } from '@respi/identity/contract';
import {
  type DivergenceDetail,
  type DivergenceQuery,
  type DivergenceSummary,
  EarlierCases,
  type PracticeView,
  type StandardOfSheet,
} from '@respi/knowledge/contract';
import {
  type Divergence,
  type Practice,
  availableDivergenceActions,
  divergenceRelations,
  mayReadPublished,
  maySeeDivergence,
  officesConcerned,
  referredOffices,
} from '@respi/knowledge/domain';
import { Database, NetworkKeys, type Principal, type Tx, readStream } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { Problem, invalidField, isId, romeDay } from '@respi/shared/kernel';
import {
  type StoredDivergence,
  commentsOf,
  listDivergences,
  readDivergence,
  standardsOf,
} from '../persistence/divergence-store';

/** Divergences, as whoever asks may read them; what became a standard is everybody's. */
@Injectable()
export class ReadDivergences {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly cases: EarlierCases,
    private readonly keys: NetworkKeys,
  ) {}

  async list(
    who: Principal,
    { stage, office, topic, limit, cursor }: DivergenceQuery,
  ): Promise<Page<DivergenceSummary>> {
    if (cursor !== undefined && !isId(cursor)) throw invalidField('cursor', 'invalid');
    const cipher = await this.keys.of(who.networkId);
    return this.database.run(who, async (tx) => {
      if (!mayReadPublished(tx.actor, tx.networkId)) throw new Problem('not_allowed');
      const mine = stage === 'standard' || hasRole(tx.actor, 'coordinator') ? null : referredOffices(tx.actor);
      const wanted = office === undefined ? mine : mine === null || mine.includes(office) ? [office] : [];
      const found = await listDivergences(tx, cipher, {
        ...{ stage, topic: topic ?? null, offices: wanted, after: cursor ?? null, limit },
      });
      const items = await Promise.all(found.slice(0, limit).map((stored) => this.summary(tx, stored)));
      return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
    });
  }

  /** @throws Problem not_found */
  async open(who: Principal, id: string): Promise<DivergenceDetail> {
    const cipher = await this.keys.of(who.networkId);
    return this.database.run(who, async (tx) => {
      const stored = await readDivergence(tx, cipher, id);
      const { divergence } = stored;
      if (!maySeeDivergence(tx.actor, divergence)) throw new Problem('not_found');
      const takesPart = divergenceRelations(tx.actor, divergence).size > 0;
      const name = (account: string | null) => this.nameOf(tx, account);
      const { practices, decision } = divergence;
      return {
        ...(await this.summary(tx, stored)),
        a: await this.practice(tx, practices.a, takesPart),
        b: await this.practice(tx, practices.b, takesPart),
        decision: decision && {
          ...{ chosen: decision.chosen, text: decision.text, reason: decision.reason, holdsFrom: decision.holdsFrom },
          ...{ by: await name(decision.by), at: decision.at.toISOString() },
        },
        notice: takesPart ? divergence.notice : null,
        sheet: await this.sheetOf(tx, divergence),
        // How it came about is for whoever takes part in it.
        comments: takesPart
          ? await Promise.all(
              (await commentsOf(tx, cipher, divergence.id)).map(async ({ id: one, body, by_id, at }) => ({
                ...{ id: one, text: body, by: await name(by_id), at: at.toISOString() },
              })),
            )
          : [],
        history: takesPart
          ? await Promise.all(
              (await readStream(tx, divergence.id)).map(async ({ type, actorId, at }) => ({
                ...{ type, by: await name(actorId), at: at.toISOString() },
              })),
            )
          : [],
        availableActions: availableDivergenceActions(tx.actor, divergence),
      };
    });
  }

  /** What holds for the matter of a sheet. @throws Problem not_found */
  async ofSheet(who: Principal, sheetId: string): Promise<StandardOfSheet[]> {
    if (!isId(sheetId)) throw new Problem('not_found');
    const cipher = await this.keys.of(who.networkId);
    return this.database.run(who, async (tx) => {
      const onBench = hasRole(tx.actor, 'coordinator', 'referent');
      const there = await tx.one(
        `select 1 from sheet s where s.id = $1
            and ($2 or exists (select 1 from published_sheet p where p.sheet_id = s.id))`,
        [sheetId, onBench],
      );
      if (!there) throw new Problem('not_found');
      return (await standardsOf(tx, cipher, sheetId)).flatMap(({ divergence }) => {
        const { id, question, decision } = divergence;
        if (!decision || !maySeeDivergence(tx.actor, divergence)) return [];
        return [{ id, question, text: decision.text, holdsFrom: decision.holdsFrom }];
      });
    });
  }

  private async summary(tx: Tx, { divergence, openedAt }: StoredDivergence): Promise<DivergenceSummary> {
    const { id, state, topic, question, decision, version } = divergence;
    const entry = await this.directory.codeEntry(tx.networkId, 'topics', topic, romeDay(openedAt));
    return {
      ...{ id, state, question, version, topic: { code: topic, label: entry?.label ?? topic } },
      offices: await this.named(tx, officesConcerned(divergence)),
      openedAt: openedAt.toISOString(),
      decidedAt: decision?.at.toISOString() ?? null,
      holdsFrom: decision?.holdsFrom ?? null,
    };
  }

  private async practice(tx: Tx, practice: Practice, takesPart: boolean): Promise<PracticeView> {
    const { what, offices, where, since, sources, cases } = practice;
    const visible = takesPart && cases.length > 0 ? await this.cases.visible(tx, cases) : [];
    return {
      ...{ what, where, since, sources },
      offices: await this.named(tx, offices),
      cases: visible.map(({ id, number }) => ({ id, number })),
    };
  }

  private async named(tx: Tx, codes: readonly string[]): Promise<{ code: string; name: string }[]> {
    return Promise.all(
      codes.map(async (code) => ({ code, name: (await this.directory.unitByCode(tx.networkId, code))?.name ?? code })),
    );
  }

  /** A sheet that is not published yet says its question to those who may read the bench. */
  private async sheetOf(tx: Tx, { sheetId }: Divergence): Promise<DivergenceDetail['sheet']> {
    if (sheetId === null) return null;
    const published = await tx.one<{ question: string }>(
      `select content ->> 'question' as question from published_sheet where sheet_id = $1`,
      [sheetId],
    );
    if (published) return { id: sheetId, question: published.question };
    return hasRole(tx.actor, 'coordinator') ? { id: sheetId, question: '' } : null;
  }

  private async nameOf(tx: Tx, account: string | null): Promise<string> {
    return account === null ? 'ReSPI' : ((await this.directory.person(tx.networkId, account))?.name ?? 'ReSPI');
  }
}
