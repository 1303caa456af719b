import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import { type Relation, maySee, readableEvent, relationsTo, takesAway } from '@respi/segnalazioni/domain';
import type { Doing, LiveCase, LivePresence } from '@respi/shared/contract';
import {
  Database,
  LiveAudience,
  type Listener,
  type LiveDelivery,
  type LiveEvent,
  type LiveMessage,
  type PresenceNote,
  withRightsOfNow,
} from '@respi/shared/api-platform';
import { type LiveSubject, liveSubjects } from './live-subjects';
import { WritersNow } from './writers-now';
import { circlesOf, loadSubject } from './reply-circles';

/** Events by which a case comes into lists where it was not. */
const ARRIVALS: ReadonlySet<string> = new Set(['submitted', 'reopened']);

/**
 * Who hears of a case: whoever could open it at this moment, and of nothing that its history would hide from them; and
 * once, that it is gone, whom an event of this moment took it from. What is
 * remembered of a listener only proposes; session, memberships and, for a sealed case, the row itself are asked of the
 * database for each event (docs/adr/0020-live.md).
 */
@Injectable()
export class CaseAudience extends LiveAudience {
  readonly stream = 'case';

  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly writers: WritersNow,
  ) {
    super();
  }

  async ofEvents(
    networkId: string,
    events: readonly LiveEvent[],
    listeners: readonly Listener[],
  ): Promise<LiveDelivery[]> {
    if (listeners.length === 0) return [];
    const subjects = await liveSubjects(this.database, networkId, events);
    const concerns = (actor: Listener['actor'], subject: LiveSubject): boolean =>
      maySee(actor, subject) || subject.events.some((event) => takesAway(actor, subject, event));
    const proposed = listeners.filter(({ actor }) => subjects.some((subject) => concerns(actor, subject)));
    const there = await withRightsOfNow(this.database, networkId, proposed);
    return Promise.all(there.map((listener) => this.whatTheyHear(listener, subjects)));
  }

  async ofPresence(note: PresenceNote, listeners: readonly Listener[]): Promise<LiveDelivery[]> {
    const others = listeners.filter(({ who }) => who.accountId !== note.accountId);
    if (others.length === 0) return [];
    const subject = await this.database.asSystem(note.networkId, (tx) => loadSubject(tx, note.streamId));
    const shares = ({ actor }: Listener): boolean => {
      const theirs = circlesOf(actor, subject);
      return note.circles.some((circle) => theirs.includes(circle));
    };
    const there = await withRightsOfNow(this.database, note.networkId, others.filter(shares));
    const writer = await this.directory.person(note.networkId, note.accountId);
    if (!writer) return [];
    const data: LivePresence = {
      kind: 'presence',
      caseId: note.streamId,
      by: { id: note.accountId, name: writer.name },
      doing: note.doing as Doing,
    };
    const deliveries: LiveDelivery[] = [];
    for (const listener of there.filter(shares))
      if (!subject.sealed || (await this.isThereFor(listener, subject.id)))
        deliveries.push({ listener, messages: [{ kind: 'presence', data }] });
    return deliveries;
  }

  noticed(note: PresenceNote): void {
    this.writers.notice(note);
  }

  private async whatTheyHear(listener: Listener, subjects: readonly LiveSubject[]): Promise<LiveDelivery> {
    const messages: LiveMessage[] = [];
    for (const subject of subjects) {
      const relations = relationsTo(listener.actor, subject);
      if (relations.size === 0) {
        const gone = farewell(listener, subject);
        if (gone) messages.push(gone);
        continue;
      }
      const message = messageOf(listener, subject, relations);
      if (message && (!subject.sealed || (await this.isThereFor(listener, subject.id)))) messages.push(message);
    }
    return { listener, messages };
  }

  /** The wall of sealed cases itself, asked as this very person. */
  private async isThereFor({ who }: Listener, caseId: string): Promise<boolean> {
    const [rows = []] = await this.database.inOnePacket({ ...who, permission: 'case.read' }, () => [
      { name: 'live-is-there', text: 'select 1 from segnalazione where id = $1', values: [caseId] },
    ]);
    return rows.length > 0;
  }
}

/** Null where nothing happened that this reader could read of. */
function messageOf({ actor }: Listener, subject: LiveSubject, relations: ReadonlySet<Relation>): LiveMessage | null {
  const readable = subject.events.filter((event) => readableEvent(actor, relations, subject, event) !== null);
  const last = readable.at(-1);
  if (!last) return null;
  const data: LiveCase = {
    id: last.id,
    kind: 'case',
    caseId: subject.id,
    version: subject.version,
    news: readable.some(({ type }) => ARRIVALS.has(type)) ? 'arrived' : 'changed',
  };
  return { kind: data.kind, id: data.id, data };
}

/** Whoever has the case open, or writes to it, must learn that it was taken from them; that it is gone is all that they may learn. */
function farewell({ actor }: Listener, subject: LiveSubject): LiveMessage | null {
  const last = subject.events.filter((event) => takesAway(actor, subject, event)).at(-1);
  if (!last) return null;
  const data: LiveCase = { id: last.id, kind: 'case', caseId: subject.id, version: 0, news: 'gone' };
  return { kind: data.kind, id: data.id, data };
}
