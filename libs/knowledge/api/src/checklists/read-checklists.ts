import { Injectable } from '@nestjs/common';
import { type Actor, Directory, hasRole } from '@respi/identity/contract';
import type {
  AskedDocuments,
  ChecklistDetail,
  ChecklistList,
  ChecklistQuery,
  ChecklistState,
  ChecklistSummary,
  PublicChecklist,
  PublicChecklists,
  PublicSheet,
  WaitingCircles,
  WantedDocuments,
  WantedQuery,
} from '@respi/knowledge/contract';
import {
  availableChecklistActions,
  bestFitting,
  documentLabel,
  isInForce,
  maySeeChecklist,
  waitingCircles,
} from '@respi/knowledge/domain';
import { Database, type Principal, type Tx } from '@respi/shared/api-platform';
import { Problem, romeDay } from '@respi/shared/kernel';
import {
  type KeptChecklist,
  PlaceInChecklists,
  countedRequests,
  datedChecklists,
  listChecklists,
  readChecklist,
  sheetsBySlug,
  versionsOf,
} from '../persistence/checklist-store';
import { readCursor, writeCursor } from '../persistence/cursor';
import { printable } from '../persistence/printable';
import { publicNetwork } from '../public/public-network';
import { type ChecklistNames, namesOf, readable, slugsOf } from './checklist-names';

const NOT_OVER: readonly ChecklistState[] = ['draft', 'in_review', 'validated', 'in_force'];
const MONTHS = 12;

/** Lists of documents, for the desk, for whoever files, and for the public. */
@Injectable()
export class ReadChecklists {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
  ) {}

  list(who: Principal, { state, procedure, waiting, limit, cursor }: ChecklistQuery): Promise<ChecklistList> {
    return this.database.run(who, async (tx) => {
      const after = readCursor(cursor, PlaceInChecklists);
      const own = officesOfReferent(tx.actor);
      const filter = {
        states: state ? [state] : NOT_OVER,
        procedure: procedure ?? null,
        bench: hasRole(tx.actor, 'coordinator') ? null : own,
        waiting: waiting ? own : null,
      };
      const rows = await listChecklists(tx, filter, after, limit);
      const names = await this.names(tx);
      const items = await Promise.all(rows.slice(0, limit).map((row) => this.summary(tx, row, names)));
      const last = rows.length > limit ? items.at(-1) : undefined;
      return {
        items,
        nextCursor: last ? writeCursor({ procedure: last.procedure.code, id: last.id }) : null,
      };
    });
  }

  /** @throws Problem not_found */
  open(who: Principal, id: string): Promise<ChecklistDetail> {
    return this.database.run(who, async (tx) => {
      const list = await readChecklist(tx, id);
      if (!maySeeChecklist(tx.actor, list)) throw new Problem('not_found');
      const names = await this.names(tx);
      const versions = (await versionsOf(tx, list)).filter((each) => maySeeChecklist(tx.actor, each));
      const coordinates = hasRole(tx.actor, 'coordinator');
      const beingWritten = versions.some(({ state }) => ['draft', 'in_review', 'validated'].includes(state));
      return {
        ...(await this.summary(tx, list, names)),
        items: list.items.map((item) => ({
          ...item,
          fromProcedureLabel: item.fromProcedure === null ? null : names.procedure(item.fromProcedure).label,
        })),
        notice: list.notice,
        versions: versions.map(({ id: other, number, state, validFrom, validTo }) => ({
          ...{ id: other, number, state, validFrom, validTo },
        })),
        asked: coordinates ? await this.asked(tx, list, versions, names) : null,
        availableActions: availableChecklistActions(tx.actor, list),
        mayFollow: coordinates && !beingWritten,
      };
    });
  }

  /** The list in force that fits what is being filed. */
  wanted(who: Principal, { procedure, office, permit }: WantedQuery): Promise<WantedDocuments> {
    return this.database.run(who, async (tx) => {
      const today = romeDay(tx.now);
      const list = bestFitting(await datedChecklists(tx, today, procedure), { office, permit }, today);
      if (!list) return { checklist: null };
      const names = await this.names(tx);
      return { checklist: readable(list, names, await sheetsBySlug(tx, slugsOf([list]))) };
    });
  }

  /** Where practices wait for one another, by the lists in force today. */
  circles(who: Principal): Promise<WaitingCircles> {
    return this.database.run(who, async (tx) => {
      const today = romeDay(tx.now);
      const names = await this.names(tx);
      const wants = (await datedChecklists(tx, today, null))
        .filter((list) => isInForce(list, today))
        .flatMap(({ procedure, items }) =>
          items.flatMap(({ name, condition, fromProcedure: from }) =>
            // What a practice gives is wanted to renew it, too: nobody waits for that.
            from === null || from === procedure ? [] : [{ procedure, from, name, condition }],
          ),
        );
      return {
        circles: waitingCircles(wants).map((circle) => ({
          steps: circle.map(({ procedure, from, name, condition }) => ({
            procedure: names.procedure(procedure),
            wants: name,
            condition,
            from: names.procedure(from),
          })),
        })),
      };
    });
  }

  /** @param network slug or host. @throws Problem not_found */
  async publicList(network: string): Promise<PublicChecklists> {
    const networkId = await publicNetwork(this.database, network);
    const today = romeDay(new Date());
    const names = await namesOf(this.directory, networkId, today);
    const lists = await this.database.asPublic(networkId, (tx) => datedChecklists(tx, today, null));
    const most = new Map<string, number>();
    for (const list of lists)
      if (isInForce(list, today)) most.set(list.procedure, Math.max(most.get(list.procedure) ?? 0, list.items.length));
    return [...most].map(([code, documents]) => ({ ...names.procedure(code), documents }));
  }

  /** @param network slug or host. @throws Problem not_found */
  async publicOne(network: string, procedure: string): Promise<PublicChecklist> {
    const networkId = await publicNetwork(this.database, network);
    const today = romeDay(new Date());
    const names = await namesOf(this.directory, networkId, today);
    return this.database.asPublic(networkId, async (tx) => {
      const lists = await datedChecklists(tx, today, printable(procedure));
      const [first] = lists;
      if (!first) throw new Problem('not_found');
      const sheets = await sheetsBySlug(tx, slugsOf(lists));
      const shown = (some: readonly KeptChecklist[]) => some.map((list) => readable(list, names, sheets));
      return {
        procedure: names.procedure(first.procedure),
        now: shown(lists.filter((list) => isInForce(list, today))),
        later: shown(lists.filter(({ validFrom }) => validFrom !== null && validFrom > today)),
      };
    });
  }

  /** What a public sheet tells of the lists of its procedures: those made for everybody. */
  async ofSheet(networkId: string, subjects: readonly string[]): Promise<PublicSheet['checklists']> {
    const procedures = subjects.flatMap((key) => (key.startsWith('procedure:') ? key.slice('procedure:'.length) : []));
    if (procedures.length === 0) return [];
    const today = romeDay(new Date());
    const names = await namesOf(this.directory, networkId, today);
    const lists = await this.database.asPublic(networkId, (tx) => datedChecklists(tx, today, null));
    return procedures.flatMap((procedure) => {
      const list = bestFitting(
        lists.filter((each) => each.procedure === procedure),
        {},
        today,
      );
      const validFrom = list?.validFrom ?? null;
      return !list || validFrom === null
        ? []
        : [
            {
              procedure,
              label: names.procedure(procedure).label,
              validFrom,
              items: list.items.map(({ name }) => name),
            },
          ];
    });
  }

  private names(tx: Tx): Promise<ChecklistNames> {
    return namesOf(this.directory, tx.networkId, romeDay(tx.now));
  }

  private async summary(tx: Tx, list: KeptChecklist, names: ChecklistNames): Promise<ChecklistSummary> {
    const offices = await Promise.all(
      list.offices.map(async (code) => {
        const word = list.validations.find(({ office }) => office === code);
        const person = word && (await this.directory.person(tx.networkId, word.by));
        return {
          office: names.office(code),
          validatedBy: person?.name ?? null,
          validatedAt: word?.at.toISOString() ?? null,
        };
      }),
    );
    return {
      id: list.id,
      procedure: names.procedure(list.procedure),
      office: list.office === null ? null : names.office(list.office),
      permit: list.permit === null ? null : names.permit(list.permit),
      ...{ number: list.number, state: list.state, documents: list.items.length },
      ...{ validFrom: list.validFrom, validTo: list.validTo },
      offices,
      updatedAt: list.updatedAt.toISOString(),
      version: list.version,
    };
  }

  private async asked(
    tx: Tx,
    list: KeptChecklist,
    versions: readonly KeptChecklist[],
    names: ChecklistNames,
  ): Promise<AskedDocuments> {
    const since = firstMonth(romeDay(tx.now));
    const counted = (await countedRequests(tx, list.procedure, since)).filter(
      ({ office }) => list.office === null || list.office === office,
    );
    const sum = (kind: string) => counted.reduce((total, each) => total + (each.kind === kind ? each.count : 0), 0);
    // Oldest first, so that a document is called what it is called last.
    const items = new Map([...versions].reverse().flatMap((each) => each.items.map(({ id, name }) => [id, name])));
    const documents = new Map<string, AskedDocuments['documents'][number]>();
    for (const { kind, what, office, count } of counted) {
      if (kind !== 'item' && kind !== 'outside') continue;
      const document = kind === 'item' ? items.get(what) : documentLabel(what);
      // Of a list for another office or permit.
      if (document === undefined) continue;
      const known = documents.get(`${kind} ${what}`);
      documents.set(`${kind} ${what}`, {
        item: kind === 'item' ? what : null,
        document,
        total: (known?.total ?? 0) + count,
        offices: [...(known?.offices ?? []), { office: names.office(office), count }],
      });
    }
    return {
      since,
      requests: sum('request'),
      unread: sum('unread'),
      documents: [...documents.values()].sort(
        (a, b) => b.total - a.total || a.document.localeCompare(b.document, 'it'),
      ),
    };
  }
}

const officesOfReferent = (actor: Actor): string[] =>
  actor.memberships.flatMap(({ role, unitCode }) => (role === 'referent' ? unitCode : []));

/** First day of the month, eleven months ago: with this one they are twelve. */
function firstMonth(today: string): string {
  const date = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - MONTHS + 1);
  return date.toISOString().slice(0, 10);
}
