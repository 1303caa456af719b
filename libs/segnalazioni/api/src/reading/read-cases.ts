import { Injectable } from '@nestjs/common';
import { type Actor, Directory, hasRole } from '@respi/identity/contract';
import type {
  CaseDetail,
  CaseEvents,
  CaseListQuery,
  CaseQueue,
  CaseSearch,
  ListedCase,
} from '@respi/segnalazioni/contract';
import {
  type Relation,
  identityShownTo,
  mayReadNotes,
  maySee,
  readableEvent,
  relationsTo,
  scopeOf,
} from '@respi/segnalazioni/domain';
import {
  type AccessAct,
  type AccessEntry,
  type AccessOccasion,
  Database,
  KeyedDigests,
  NetworkKeys,
  type PacketActor,
  type Principal,
  type Statement,
  type StoredEvent,
  type Tx,
  chainHolds,
} from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { Problem, romeYear } from '@respi/shared/kernel';
import { type CaseDetailRow, type DuplicateRow, caseStatements } from '../persistence/case-detail';
import { type CasePageQuery, type ClocksOfRows, countQueue, pageOfCases } from '../persistence/case-list';
import { type HeldNumber, casesHolding, casesNamed, searchForCases } from '../persistence/case-search';
import { loadMany } from '../persistence/case-store';
import { caseOf } from '../persistence/rows';
import { caseToRecord } from './case-to-record';
import { type ViewNames, caseView } from './case-view';
import { clocksOfRows } from './clock-view';
import { openingOf, shownUntil } from './identity-openings';
import { textsFor } from './masked-identity';
import { NetworkRules } from '../rules/network-rules';
import { NetworkWords } from './network-words';
import { type CaseAsOf, RunningClocks } from './running-clocks';

/** A count past this reads "99+": nobody works a queue by its exact length, and counting it all would grow with it. */
const COUNT_CAP = 100;

@Injectable()
export class ReadCases {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly words: NetworkWords,
    private readonly rules: NetworkRules,
    private readonly running: RunningClocks,
    private readonly keys: NetworkKeys,
    private readonly digests: KeyedDigests,
  ) {}

  async list(who: Principal, query: CaseListQuery): Promise<Page<ListedCase>> {
    const make = async ({ actor, now }: PacketActor): Promise<CasePageQuery | null> => {
      const words = await this.words.of(actor.networkId, now);
      const cipher = await this.keys.of(actor.networkId);
      return pageOfCases(actor, query, words, (row, dueOf) => caseToRecord(actor, row, words, dueOf, cipher));
    };
    // The rows of that queue say of each office by when it answers.
    return this.page(who, make, {
      withClocks: query.queue === 'to_record' || query.clocks,
      ...(query.queue === 'to_record' ? { act: 'answers_to_record_read' } : {}),
    });
  }

  async search(who: Principal, search: CaseSearch): Promise<Page<ListedCase>> {
    const act = search.person || search.identifier !== undefined ? ({ act: 'people_searched' } as const) : {};
    const make = async ({ actor, now }: PacketActor): Promise<CasePageQuery> => {
      const { numberPrefix } = await this.directory.settings(actor.networkId);
      const words = await this.words.of(actor.networkId, now);
      return searchForCases(actor, search, words, this.digests, { prefix: numberPrefix, year: romeYear(now) });
    };
    return this.page(who, make, act);
  }

  /** The cases that hold one of these numbers, in a field or in a text. */
  async holding(who: Principal, numbers: readonly HeldNumber[], limit: number): Promise<Page<ListedCase>> {
    const make = async ({ actor, now }: PacketActor): Promise<CasePageQuery> => {
      const { numberPrefix } = await this.directory.settings(actor.networkId);
      const words = await this.words.of(actor.networkId, now);
      const here = { prefix: numberPrefix, year: romeYear(now) };
      return casesHolding(actor, numbers, limit, words, this.digests, here);
    };
    return this.page(who, make, { act: 'people_searched' });
  }

  /** The cases about somebody of one of these names, whatever birth date stands in them, or none. */
  async named(who: Principal, people: Parameters<typeof casesNamed>[1], limit: number): Promise<Page<ListedCase>> {
    const make = async ({ actor, now }: PacketActor): Promise<CasePageQuery> => {
      const words = await this.words.of(actor.networkId, now);
      return casesNamed(actor, people, limit, words, this.digests);
    };
    return this.page(who, make, { act: 'people_searched' });
  }

  private async page(
    who: Principal,
    make: (as: PacketActor) => Promise<CasePageQuery | null>,
    { withClocks = false, act }: { readonly withClocks?: boolean; readonly act?: AccessAct } = {},
  ): Promise<Page<ListedCase>> {
    const asked: { query: CasePageQuery | null; now: Date } = { query: null, now: new Date(0) };
    const [rows = []] = await this.database.inOnePacket(who, async (as) => {
      asked.query = await make(as);
      asked.now = as.now;
      if (!asked.query) return [];
      // A page that says who somebody is, is written down.
      return act
        ? [asked.query.statement, this.database.access(as.actor, who.asked, { act })]
        : [asked.query.statement];
    });
    const { query, now } = asked;
    if (query === null) return { items: [], nextCursor: null };
    return query.page(rows, withClocks ? await this.clocksOf(who, rows as unknown as CaseAsOf[], now) : undefined);
  }

  private async clocksOf(who: Principal, rows: readonly CaseAsOf[], now: Date): Promise<ClocksOfRows> {
    const [time, runningOf] = await Promise.all([this.rules.time(who.networkId), this.running.of(who, rows)]);
    return clocksOfRows(time, now, runningOf);
  }

  /** Counts of the queues that the home of this actor's roles shows; 100 means "more than 99". */
  async counts(who: Principal): Promise<Record<string, number>> {
    return this.database.run(who, async (tx) => {
      const counts: Record<string, number> = {};
      for (const queue of queuesOf(tx)) counts[queue] = await countQueue(tx, scopeOf(tx.actor), queue, COUNT_CAP);
      return counts;
    });
  }

  /** @throws Problem not_found where the case does not exist for this person */
  open(who: Principal, caseId: string, history = false): Promise<CaseDetail> {
    return this.read(who, caseId, history, false);
  }

  /**
   * With its history and everything that is held, for a file that is given to the person it is about. Whoever calls this has
   * written down that it is made, and why.
   * @throws Problem not_found
   */
  openForItsPerson(who: Principal, caseId: string): Promise<CaseDetail> {
    return this.read(who, caseId, true, true);
  }

  private async read(who: Principal, caseId: string, history: boolean, whole: boolean): Promise<CaseDetail> {
    let as: PacketActor | undefined;
    const opened = this.database.inOnePacket(who, (actor) => {
      as = actor;
      const [detail, others, ...events] = caseStatements(caseId, history);
      const opening = openingOf(caseId, actor.actor.accountId);
      // Whoever sees every case that is there for them is not refused: their row needs no packet of its own.
      const written = scopeOf(actor.actor).all ? [this.readingOf(actor.actor, who, caseId, 'case_there')] : [];
      return [detail, others, opening, ...events, ...written];
    });
    const [details, duplicates, openings, ...rest] = await opened.catch((error: unknown) =>
      this.notLetIn(who, caseId, error),
    );
    const row = (details as unknown as CaseDetailRow[])[0];
    if (!as) throw new Error('A packet was sent for nobody');
    const { actor, now } = as;
    const subject = row && caseOf(row);
    const relations: ReadonlySet<Relation> = subject ? relationsTo(actor, subject) : new Set();
    // A sealed case is not there for them, nor is one that never was: whoever tries either is written down.
    if (!row || !subject || relations.size === 0) {
      await this.refused(who, caseId);
      throw new Problem('not_found');
    }
    if (!scopeOf(actor).all)
      await this.database.inOnePacket(who, (now) => [this.readingOf(now.actor, who, caseId, 'not_again')]);
    row.duplicates = this.duplicatesOf(actor, relations, (duplicates ?? []) as unknown as DuplicateRow[]);
    const settings = await this.directory.settings(actor.networkId);
    const stream = (history ? (rest[0] ?? []) : []) as unknown as StoredEvent[];
    const words = await this.words.of(actor.networkId, now, peopleOf(row, stream));
    const cipher = await this.keys.of(actor.networkId);
    const until = shownUntil(openings);
    const shown = whole || until ? 'whole' : identityShownTo(actor, relations, subject);
    const full = caseView(actor, row, words, cipher, settings.autoCloseDays, { shown, until });
    const view = textsFor(full, shown, row.id, cipher);
    if (!history) return view;
    const linked = await this.linkedOf(who, stream);
    return { ...view, history: this.historyOf(actor, row, stream, relations, words, linked) };
  }

  /** Before anything is handed out, and never of what the policy refuses: the log accuses nobody of what they did not read. */
  private readingOf(actor: Actor, who: Principal, id: string, when: AccessOccasion): Statement {
    return this.database.access(actor, who.asked, { act: 'case_read', subject: { kind: 'case', id } }, when);
  }

  private async refused(who: Principal, id: string): Promise<void> {
    const entry = refusedCase(id);
    await this.database.inOnePacket(who, ({ actor }) => [this.database.access(actor, who.asked, entry, 'not_again')]);
  }

  /** Somebody whose roles open no case at all: an administrator who follows an address leaves a row like everybody. */
  private async notLetIn(who: Principal, id: string, error: unknown): Promise<never> {
    if (error instanceof Problem && error.code === 'not_allowed')
      await this.database.writeDownOutside(who, who.asked, refusedCase(id));
    throw error;
  }

  /** The history, from the events alone, with the proof that none was changed or taken out. */
  async events(who: Principal, caseId: string): Promise<CaseEvents> {
    const { history } = await this.open(who, caseId, true);
    if (!history) throw new Error('The history was asked for');
    return history;
  }

  private duplicatesOf(
    actor: Actor,
    relations: ReadonlySet<Relation>,
    others: readonly DuplicateRow[],
  ): { id: string; number: string }[] {
    if (!mayReadNotes(relations) && !relations.has('counter')) return [];
    return others.filter((other) => maySee(actor, caseOf(other))).map(({ id, number }) => ({ id, number }));
  }

  /** Numbers of the cases that a history names as linked, of those that its reader may open. */
  private async linkedOf(who: Principal, stream: readonly StoredEvent[]): Promise<ReadonlyMap<string, string>> {
    const ids = stream
      .filter(({ type }) => LINKS.has(type))
      .map(({ data }) => (JSON.parse(data) as { caseId: string }).caseId);
    if (ids.length === 0) return new Map();
    return this.database.run(who, async (tx) => {
      const there = (await loadMany(tx, [...new Set(ids)])).filter((each) => maySee(tx.actor, each.case));
      return new Map(there.map((each) => [each.case.id, each.case.number]));
    });
  }

  private historyOf(
    actor: Actor,
    row: CaseDetailRow,
    events: readonly StoredEvent[],
    relations: ReadonlySet<Relation>,
    words: ViewNames,
    linked: ReadonlyMap<string, string>,
  ): CaseEvents {
    const subject = caseOf(row);
    return {
      chainValid: chainHolds(this.digests, events, { seq: row.event_seq, hash: row.last_hash }),
      items: events.flatMap((event) => {
        const stored = JSON.parse(event.data) as Record<string, unknown>;
        const data = readableEvent(actor, relations, subject, { type: event.type, data: stored });
        if (!data) return [];
        // Of a case that is not there for who reads not even that it is linked.
        const number = LINKS.has(event.type) ? linked.get(data['caseId'] as string) : undefined;
        if (LINKS.has(event.type) && number === undefined) return [];
        return {
          seq: event.seq,
          type: event.type,
          at: event.at.toISOString(),
          recordedAt: event.recordedAt.toISOString(),
          inferred: event.inferred,
          by: words.person(event.actorId),
          onBehalfOf: absentOf(stored) === null ? null : words.person(absentOf(stored)),
          data: { ...data, ...(number === undefined ? {} : { number }) },
          hash: event.hash.toString('base64url'),
        };
      }),
    };
  }
}

/** Events that name another case. */
const LINKS: ReadonlySet<string> = new Set(['linked', 'unlinked', 'linked_reopened', 'awaited_ended']);

function refusedCase(id: string): AccessEntry {
  return { act: 'case_refused', subject: { kind: 'case', id } };
}

function peopleOf(row: CaseDetailRow, events: readonly StoredEvent[]): Set<string | null> {
  return new Set([
    row.filed_by,
    row.in_charge_of,
    ...row.handlers,
    ...row.texts.map((text) => text.author_id),
    ...row.referrals.map((referral) => referral.by_id),
    ...row.replies.flatMap((reply) => [reply.written_by, reply.validated_by]),
    ...row.versions.map((version) => version.by_id),
    ...events.map((event) => event.actorId),
    ...events
      .filter(({ data }) => data.includes('onBehalfOf'))
      .map(({ data }) => absentOf(JSON.parse(data) as Record<string, unknown>)),
  ]);
}

function absentOf(data: Readonly<Record<string, unknown>>): string | null {
  return typeof data['onBehalfOf'] === 'string' ? data['onBehalfOf'] : null;
}

function queuesOf(tx: Tx): CaseQueue[] {
  const queues: CaseQueue[] = [];
  if (hasRole(tx.actor, 'counter_operator', 'external_operator')) queues.push('to_read', 'to_complete', 'in_progress');
  if (hasRole(tx.actor, 'coordinator'))
    queues.push('to_triage', 'mine', 'to_release', 'to_forward', 'to_record', 'to_validate', 'disputed');
  else if (hasRole(tx.actor, 'interface_operator')) queues.push('to_triage', 'mine', 'to_forward', 'to_record');
  if (hasRole(tx.actor, 'referent')) queues.push('to_validate', 'to_record');
  return queues;
}
