import { Injectable } from '@nestjs/common';
import { Directory, hasRole } from '@respi/identity/contract';
import type {
  CaseDetail,
  CaseEvents,
  CaseListQuery,
  CaseQueue,
  CaseSearch,
  CaseSummary,
} from '@respi/segnalazioni/contract';
import { type Relation, mayReadNotes, maySee, relationsTo, scopeOf } from '@respi/segnalazioni/domain';
import { Database, FieldCipher, KeyedDigests, type Principal, type Tx, chainHolds } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { Problem } from '@respi/shared/kernel';
import { type CaseDetailRow, readCaseEvents, readDetail, readDuplicates } from '../persistence/case-detail';
import { countQueue, listCases } from '../persistence/case-list';
import { searchCases } from '../persistence/case-search';
import { caseOf } from '../persistence/rows';
import { caseView } from './case-view';
import { NetworkWords } from './network-words';

/** A count past this reads "99+": nobody works a queue by its exact length, and counting it all would grow with it. */
const COUNT_CAP = 100;

@Injectable()
export class ReadCases {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly words: NetworkWords,
    private readonly cipher: FieldCipher,
    private readonly digests: KeyedDigests,
  ) {}

  async list(who: Principal, query: CaseListQuery): Promise<Page<CaseSummary>> {
    return this.database.run(who, async (tx) =>
      listCases(tx, scopeOf(tx.actor), query, await this.words.of(tx.networkId, tx.now)),
    );
  }

  async search(who: Principal, search: CaseSearch): Promise<Page<CaseSummary>> {
    return this.database.run(who, async (tx) => {
      const { numberPrefix } = await this.directory.settings(tx.networkId);
      return searchCases(
        tx,
        scopeOf(tx.actor),
        search,
        await this.words.of(tx.networkId, tx.now),
        this.digests,
        numberPrefix,
      );
    });
  }

  /** Counts of the queues that the home of this actor's roles shows; 100 means "more than 99". */
  async counts(who: Principal): Promise<Record<string, number>> {
    return this.database.run(who, async (tx) => {
      const counts: Record<string, number> = {};
      for (const queue of queuesOf(tx)) counts[queue] = await countQueue(tx, scopeOf(tx.actor), queue, COUNT_CAP);
      return counts;
    });
  }

  async open(who: Principal, caseId: string, history = false): Promise<CaseDetail> {
    return this.database.run(who, (tx) => this.detail(tx, caseId, history));
  }

  async detail(tx: Tx, caseId: string, history = false): Promise<CaseDetail> {
    const row = await readDetail(tx, caseId);
    const subject = caseOf(row);
    const relations = relationsTo(tx.actor, subject);
    if (relations.size === 0) throw new Problem('not_found');
    row.duplicates = await this.duplicatesOf(tx, row, relations);
    const settings = await this.directory.settings(tx.networkId);
    const accounts = [
      row.filed_by,
      row.in_charge_of,
      ...row.handlers,
      ...row.texts.map((text) => text.author_id),
      ...row.referrals.map((referral) => referral.by_id),
      ...row.replies.flatMap((reply) => [reply.written_by, reply.validated_by]),
      ...row.versions.map((version) => version.by_id),
    ];
    const words = await this.words.of(tx.networkId, tx.now, accounts);
    const view = caseView(tx.actor, row, words, this.cipher, settings.autoCloseDays);
    return history ? { ...view, history: await this.historyOf(tx, row, relations) } : view;
  }

  /** The history, from the events alone, with the proof that none was changed or taken out. */
  async events(who: Principal, caseId: string): Promise<CaseEvents> {
    return this.database.run(who, async (tx) => {
      const row = await readDetail(tx, caseId);
      const relations = relationsTo(tx.actor, caseOf(row));
      if (relations.size === 0) throw new Problem('not_found');
      return this.historyOf(tx, row, relations);
    });
  }

  private async duplicatesOf(
    tx: Tx,
    row: CaseDetailRow,
    relations: ReadonlySet<Relation>,
  ): Promise<{ id: string; number: string }[]> {
    if (row.identifiers.length === 0 || !(mayReadNotes(relations) || relations.has('counter'))) return [];
    const others = await readDuplicates(tx, row.id);
    return others.filter((other) => maySee(tx.actor, caseOf(other))).map(({ id, number }) => ({ id, number }));
  }

  private async historyOf(tx: Tx, row: CaseDetailRow, relations: ReadonlySet<Relation>): Promise<CaseEvents> {
    const events = await readCaseEvents(tx, row.id);
    const words = await this.words.of(
      tx.networkId,
      tx.now,
      events.map((event) => event.actorId),
    );
    const all = mayReadNotes(relations);
    return {
      chainValid: chainHolds(this.digests, events, { seq: row.event_seq, hash: row.last_hash }),
      items: events
        .filter((event) => all || !COORDINATION_ONLY.has(event.type))
        .map((event) => ({
          seq: event.seq,
          type: event.type,
          at: event.at.toISOString(),
          recordedAt: event.recordedAt.toISOString(),
          inferred: event.inferred,
          by: words.person(event.actorId),
          data: JSON.parse(event.data) as Record<string, unknown>,
          hash: event.hash.toString('base64url'),
        })),
    };
  }
}

/** What counter and office do not read of a case's history. */
const COORDINATION_ONLY = new Set(['note_added', 'merged_in', 'unmerged_from', 'sealed', 'unsealed', 'handed_over']);

function queuesOf(tx: Tx): CaseQueue[] {
  const queues: CaseQueue[] = [];
  if (hasRole(tx.actor, 'counter_operator', 'external_operator')) queues.push('to_read', 'to_complete', 'in_progress');
  if (hasRole(tx.actor, 'coordinator'))
    queues.push('to_triage', 'mine', 'to_release', 'to_forward', 'to_record', 'to_validate');
  else if (hasRole(tx.actor, 'interface_operator')) queues.push('to_triage', 'mine', 'to_forward', 'to_record');
  if (hasRole(tx.actor, 'referent')) queues.push('to_validate', 'to_record');
  return queues;
}
