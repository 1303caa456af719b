import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  AGENDA_ITEMS_MAX,
  APPOINTMENT_AGENDA,
  type Agenda,
  type AgendaAction,
  type AgendaItem,
  type AgendaItemKind,
  type AgendaItemWords,
  type AgendaProposals,
  type AgendaResult,
  CasesToDiscuss,
  KnowledgeToDiscuss,
  type MeetingTopic,
  type NamedThing,
  type NewAgendaItem,
} from '@respi/content/contract';
import { availableAgendaActions, isUndone, reordered } from '@respi/content/domain';
import { Directory, hasRole } from '@respi/identity/contract';
import { EarlierCases } from '@respi/knowledge/contract';
import {
  Database,
  KeyedDigests,
  type NetworkCipher,
  NetworkKeys,
  type Principal,
  type Tx,
  appendToStream,
} from '@respi/shared/api-platform';
import { Problem, addDays, invalidField, newId, romeDay } from '@respi/shared/kernel';
import { NOBODY_LINKED, findPersonalData } from '@respi/shared/personal-data';
import { refuseIdentifiers } from '../calendar/refuse-identifiers';
import {
  type AgendaRow,
  type StoredItem,
  agendaChanged,
  insertItem,
  itemsOf,
  leaveOut,
  leftOut,
  lockAgenda,
  meetingBefore,
  presentByUnit,
  putOffTheRest,
  readAgenda,
  recordResult,
  takeOffItem,
  updateItem,
  writeOrder,
} from '../persistence/agenda-store';
import { type AppointmentRow, markHeld, readAppointment } from '../persistence/appointment-store';
import { carryOver } from './carry-over';

const STREAM = 'appointment';
/** Where there was no meeting before. */
const SINCE_DAYS = 31;

interface Opened {
  readonly meeting: AppointmentRow;
  readonly agenda: AgendaRow;
  readonly items: readonly StoredItem[];
  readonly cipher: NetworkCipher;
}

/** The agenda of a team meeting: proposed, put together, sent, worked through, and what is left carried to the next. */
@Injectable()
export class KeepAgenda {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    private readonly directory: Directory,
    private readonly keys: NetworkKeys,
    private readonly cases: CasesToDiscuss,
    private readonly knowledge: KnowledgeToDiscuss,
    private readonly earlier: EarlierCases,
  ) {}

  /** @throws Problem not_found */
  open(who: Principal, id: string): Promise<Agenda> {
    return this.database.run(who, async (tx) => this.view(tx, await this.opened(tx, id)));
  }

  /** What deserves a talk, without what stands on the agenda and what was left out of it. @throws Problem not_found */
  proposals(who: Principal, id: string): Promise<AgendaProposals> {
    return this.database.run(who, async (tx) => ({ items: await this.topics(tx, await this.opened(tx, id)) }));
  }

  /** @throws Problem not_found, stale_version, not_possible_now */
  take(who: Principal, id: string, version: number, source: string): Promise<Agenda> {
    return this.acting(who, id, version, 'arrange', async (tx, opened) => {
      const topic = (await this.topics(tx, opened)).find((each) => each.source === source);
      if (!topic) throw new Problem('not_possible_now');
      const title = topic.refersTo === null ? topic.title : null;
      await this.insert(tx, opened, {
        ...{ kind: topic.kind, refersTo: topic.refersTo, source, minutes: null },
        words: { title, text: null, presenter: null },
      });
      return 'agenda_item_taken';
    });
  }

  /** Not offered again for this meeting. @throws Problem not_found, stale_version, not_possible_now */
  leave(who: Principal, id: string, version: number, source: string): Promise<Agenda> {
    return this.acting(who, id, version, 'arrange', async (tx) => {
      await leaveOut(tx, id, source);
      return 'agenda_proposal_left';
    });
  }

  /** @throws Problem not_found, stale_version, not_possible_now, invalid_input */
  add(who: Principal, id: string, version: number, item: NewAgendaItem): Promise<Agenda> {
    return this.acting(who, id, version, 'arrange', async (tx, opened) => {
      const { kind, caseNumber, minutes, ...words } = item;
      const refersTo = kind === 'case' ? await this.caseOf(tx, opened, caseNumber) : null;
      if (kind !== 'case' && words.title === null) throw invalidField('title', 'required');
      await this.check(tx, refersTo, words);
      await this.insert(tx, opened, {
        ...{ kind, refersTo, minutes, source: refersTo === null ? null : `case:${refersTo}` },
        words: { ...words, title: refersTo === null ? words.title : null },
      });
      return 'agenda_item_added';
    });
  }

  /** @throws Problem not_found, stale_version, not_possible_now, invalid_input */
  edit(who: Principal, id: string, itemId: string, version: number, words: AgendaItemWords): Promise<Agenda> {
    return this.acting(who, id, version, 'arrange', async (tx, { items, cipher }) => {
      const item = one(items, itemId);
      const { minutes, ...written } = words;
      if (item.refersTo === null && written.title === null) throw invalidField('title', 'required');
      await this.check(tx, item.kind === 'case' ? item.refersTo : null, written);
      const title = item.refersTo === null ? written.title : null;
      await updateItem(tx, cipher, itemId, { words: { ...written, title }, minutes });
      return 'agenda_item_edited';
    });
  }

  /** What comes from an earlier meeting stays there as put off, and comes back no more. @throws Problem not_found, stale_version, not_possible_now */
  takeOff(who: Principal, id: string, itemId: string, version: number): Promise<Agenda> {
    return this.acting(who, id, version, 'arrange', async (tx, { items }) => {
      const { source } = one(items, itemId);
      await takeOffItem(tx, itemId);
      if (source !== null) await leaveOut(tx, id, source);
      return 'agenda_item_taken_off';
    });
  }

  /** @throws Problem not_found, stale_version, not_possible_now, invalid_input where they are not exactly its items */
  order(who: Principal, id: string, version: number, wanted: readonly string[]): Promise<Agenda> {
    return this.acting(who, id, version, 'arrange', async (tx, { items }) => {
      const ids = reordered(
        items.map((item) => item.id),
        wanted,
      );
      if (ids === null) throw invalidField('items', 'not_the_same_items');
      await writeOrder(tx, ids);
      return 'agenda_ordered';
    });
  }

  /** Whoever is invited is told that there is one. @throws Problem not_found, stale_version, not_possible_now, invalid_input */
  send(who: Principal, id: string, version: number): Promise<Agenda> {
    return this.acting(who, id, version, 'send', async (tx, { items }) => {
      if (items.length === 0) throw invalidField('items', 'required');
      await agendaChanged(tx, id, 'sent');
      return APPOINTMENT_AGENDA;
    });
  }

  /** @throws Problem not_found, stale_version, not_possible_now */
  takeBack(who: Principal, id: string, version: number): Promise<Agenda> {
    return this.acting(who, id, version, 'take_back', async (tx) => {
      await agendaChanged(tx, id, 'draft');
      return 'agenda_taken_back';
    });
  }

  /** @throws Problem not_found, stale_version, not_possible_now, invalid_input */
  record(who: Principal, id: string, itemId: string, version: number, result: AgendaResult): Promise<Agenda> {
    return this.acting(who, id, version, 'record', async (tx, { items, cipher }) => {
      const { kind, refersTo } = one(items, itemId);
      await this.check(tx, kind === 'case' ? refersTo : null, { notes: result.notes });
      await recordResult(tx, cipher, itemId, result);
      return 'agenda_result_recorded';
    });
  }

  /** What was not done goes onto the next agenda, and the meeting was held. @throws Problem not_found, stale_version, not_possible_now */
  close(who: Principal, id: string, version: number): Promise<Agenda> {
    return this.acting(who, id, version, 'close', async (tx, { cipher }) => {
      await putOffTheRest(tx, id);
      await agendaChanged(tx, id, 'closed');
      await markHeld(tx, id);
      await carryOver(tx, cipher);
      return 'agenda_closed';
    });
  }

  private acting(
    who: Principal,
    id: string,
    version: number,
    action: AgendaAction,
    act: (tx: Tx, opened: Opened) => Promise<string>,
  ): Promise<Agenda> {
    return this.database.run(who, async (tx) => {
      await this.meeting(tx, id);
      const before = await lockAgenda(tx, id);
      if (before.version !== version) throw new Problem('stale_version', { params: { version: before.version } });
      const opened = await this.opened(tx, id);
      if (!actionsOf(tx, opened).includes(action)) throw new Problem('not_possible_now');
      const type = await act(tx, opened);
      const after = await readAgenda(tx, id);
      if (after.version === version) await agendaChanged(tx, id, after.state);
      await appendToStream(tx, this.digests, STREAM, id, { type, data: {} });
      return this.view(tx, await this.opened(tx, id));
    });
  }

  /** @throws Problem not_found: a training has a programme and no agenda */
  private async meeting(tx: Tx, id: string): Promise<AppointmentRow> {
    const meeting = await readAppointment(tx, id);
    if (meeting.kind !== 'team_meeting') throw new Problem('not_found');
    return meeting;
  }

  private async opened(tx: Tx, id: string): Promise<Opened> {
    const meeting = await this.meeting(tx, id);
    const cipher = await this.keys.of(tx.networkId);
    return { meeting, cipher, agenda: await readAgenda(tx, id), items: await itemsOf(tx, cipher, id) };
  }

  private async topics(tx: Tx, { meeting, items }: Opened): Promise<MeetingTopic[]> {
    const today = romeDay(tx.now);
    const before = await meetingBefore(tx, meeting.day < today ? meeting.day : today);
    const since = new Date(`${before ?? addDays(today, -SINCE_DAYS)}T00:00:00Z`);
    const known = new Set([...(await leftOut(tx, meeting.id)), ...items.map(({ source }) => source)]);
    const found = [
      ...meeting.content.agenda.map(pointOf),
      ...(await this.cases.propose(tx, since)),
      ...(await this.knowledge.propose(tx, since)),
    ];
    return found.filter(({ source }) => !known.has(source));
  }

  /** @throws Problem invalid_input where there is no such case for the actor, or it stands there already */
  private async caseOf(tx: Tx, { items }: Opened, number: string | null): Promise<string> {
    if (number === null) throw invalidField('caseNumber', 'required');
    const found = await this.cases.byNumber(tx, number);
    if (!found) throw invalidField('caseNumber', 'no_case_to_discuss');
    if (items.some(({ refersTo }) => refersTo === found.id)) throw invalidField('caseNumber', 'on_agenda_already');
    return found.id;
  }

  private async insert(
    tx: Tx,
    { meeting, items, cipher }: Opened,
    item: Pick<StoredItem, 'kind' | 'words' | 'minutes' | 'refersTo' | 'source'>,
  ): Promise<void> {
    if (items.length >= AGENDA_ITEMS_MAX) throw invalidField('items', 'too_many');
    const id = newId();
    const fresh = { ...item, id, root: id, times: 0, firstDay: meeting.day, outcome: null, notes: null };
    await insertItem(tx, cipher, meeting.id, fresh, items.length + 1);
  }

  /** Nobody is identified, and whom a case is about is not named. @throws Problem invalid_input */
  private async check(tx: Tx, caseId: string | null, words: Readonly<Record<string, string | null>>): Promise<void> {
    refuseIdentifiers(Object.entries(words));
    if (caseId === null) return;
    const people = await this.earlier.peopleBehind(tx, [caseId]);
    const fields = Object.entries(words).filter(([, text]) => {
      if (text === null) return false;
      const anybody = new Set(findPersonalData(text, NOBODY_LINKED).map(({ excerpt }) => excerpt));
      return findPersonalData(text, people).some(({ excerpt }) => !anybody.has(excerpt));
    });
    if (fields.length > 0)
      throw new Problem('invalid_input', { fields: fields.map(([path]) => ({ path, code: 'personal_data' })) });
  }

  private async view(tx: Tx, opened: Opened): Promise<Agenda> {
    const { meeting, agenda, items } = opened;
    const { id, day, begins, ends, state, content } = meeting;
    const reads = agenda.state !== 'draft' || hasRole(tx.actor, 'coordinator');
    return {
      appointment: { id, day, begins, ends, state, title: content.title, place: content.place },
      state: agenda.state,
      sentAt: agenda.state === 'draft' ? null : (agenda.sent_at?.toISOString() ?? null),
      items: reads ? await this.shown(tx, items, agenda) : [],
      present: meeting.hours !== null ? await this.present(tx, meeting) : null,
      availableActions: actionsOf(tx, opened),
      version: agenda.version,
    };
  }

  private async shown(tx: Tx, items: readonly StoredItem[], { state }: AgendaRow): Promise<AgendaItem[]> {
    const idsOf = (kind: AgendaItemKind): string[] =>
      items.flatMap((item) => (item.kind === kind && item.refersTo !== null ? [item.refersTo] : []));
    const [cases, divergences, sheets] = [idsOf('case'), idsOf('divergence'), idsOf('sheet')];
    const named = new Map<string, NamedThing>();
    for (const things of [
      await this.cases.named(tx, cases),
      await this.knowledge.divergences(tx, divergences),
      await this.knowledge.sheets(tx, sheets),
    ])
      for (const thing of things) named.set(thing.id, thing);
    return items.map(({ id, kind, words, refersTo, minutes, times, firstDay, outcome, notes }) => {
      const thing = refersTo === null ? undefined : named.get(refersTo);
      // A meeting that is closed has an outcome for everything.
      const told = state === 'closed' && isUndone({ outcome }) ? 'carried_over' : outcome;
      return {
        ...{ id, kind, minutes, times, firstDay, notes, outcome: told },
        title: refersTo === null ? words.title : (thing?.title ?? null),
        refersTo: thing?.id ?? null,
        ...{ text: words.text, presenter: words.presenter },
      };
    });
  }

  private async present(tx: Tx, { id, externals, hours }: AppointmentRow): Promise<Agenda['present']> {
    const units: { unit: string; present: number }[] = [];
    for (const { unit, present } of await presentByUnit(tx, id))
      units.push({ unit: (await this.directory.unitByCode(tx.networkId, unit))?.name ?? unit, present });
    return { units, externals: externals ?? 0, hours: Number(hours) };
  }
}

function actionsOf(tx: Tx, { meeting, agenda }: Opened): AgendaAction[] {
  const subject = { networkId: tx.networkId, state: agenda.state, appointment: meeting };
  return availableAgendaActions(tx.actor, subject, tx.now);
}

/** @throws Problem not_found */
function one(items: readonly StoredItem[], id: string): StoredItem {
  const item = items.find((each) => each.id === id);
  if (!item) throw new Problem('not_found');
  return item;
}

/** A point that was written when the meeting was planned: the same words are the same point. */
function pointOf(title: string): MeetingTopic {
  const digest = createHash('sha256').update(title).digest('base64url').slice(0, 16);
  return { source: `point:${digest}`, kind: 'other', refersTo: null, title, why: 'planned_point', count: null };
}
